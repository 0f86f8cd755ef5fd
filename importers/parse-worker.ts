import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { packInParts } from '../contract/packed-rows.ts'
import { Refusal } from '../contract/refusal.ts'
import { inspectFile } from './inspect.ts'
import { readPapers } from './papers/read-papers.ts'
import type { ParseMessage, ParseTask } from './parse-messages.ts'

const port = parentPort
if (port === null) throw new Error('parse-worker.ts runs in a worker only')

const answer = (message: ParseMessage) => port.postMessage(message)
const task: ParseTask = workerData

try {
  if (task.kind === 'papers') {
    const reading = await readPapers(task.bytes, task.fileName, task.people)
    answer({ type: 'papers', reading })
  } else {
    const { file, sheets, problems } = await inspectFile(task.bytes, task.fileName, {
      ...task.options,
      onProgress: (done, total) => answer({ type: 'progress', done, total }),
    })
    for (const { rows, ...reading } of sheets) {
      answer({ type: 'sheet', reading: { ...reading, parts: [] } })
      for (const part of packInParts(rows)) {
        answer({ type: 'rows', part })
        await once(port, 'message')
      }
    }
    answer({ type: 'done', file, problems })
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  answer({ type: 'refused', code: error.code, details: error.details })
}
