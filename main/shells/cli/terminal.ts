import type { Language } from '../../../contract/api/base.ts'
import { asInContract } from './answers.ts'

/** How a command speaks: one JSON document or lines for people on standard output, everything else on standard error. */
export interface Terminal {
  readonly language: Language
  readonly json: boolean
  /** Picks the text in the user's language. */
  say(zh: string, en: string): string
  /**
   * The command's answer: the JSON document as the contract has it (answers.ts), or the lines; that there are none is said too. Called once.
   * @param form what is behind the command's words where it has another answer of its own, such as ` --replay`
   */
  answer(document: unknown, lines: readonly string[], form?: string): void
  /** A line for people on the way; nothing with --json or --quiet. */
  note(line: string): void
  /** A progress bar on a terminal, nothing otherwise. */
  progress(label: string, done: number, total: number | null): void
}

export interface TerminalOptions {
  /** Words of the command: `project add`. */
  command: string
  language: Language
  json: boolean
  quiet: boolean
}

/** The terminal of a process. */
export function terminalOf({ command, language, json, quiet }: TerminalOptions): Terminal {
  const bar = process.stderr.isTTY && !json && !quiet
  return {
    language,
    json,
    say: (zh, en) => (language === 'en' ? en : zh),
    answer: (document, lines, form = '') => {
      if (json) process.stdout.write(`${JSON.stringify(asInContract(command + form, document))}\n`)
      else if (!quiet)
        for (const line of lines.length > 0 ? lines : [language === 'en' ? 'None' : '没有'])
          process.stdout.write(`${line}\n`)
    },
    note: line => {
      if (!json && !quiet) process.stdout.write(`${line}\n`)
    },
    progress: (label, done, total) => {
      if (!bar) return
      const share = total === null || total === 0 ? '' : ` ${Math.round((done / total) * 100)}%`
      process.stderr.write(`\r\x1b[2K${label}${share}`)
      if (total !== null && done >= total) process.stderr.write('\r\x1b[2K')
    },
  }
}
