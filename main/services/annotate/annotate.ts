import { createHash } from 'node:crypto'
import type { Language } from '../../../contract/api/base.ts'
import type { Period } from '../../../contract/dates.ts'
import type { ShownFinding } from '../../../contract/finding.ts'
import {
  annotationWord,
  countsLine,
  elsewhereLine,
  leftOutLine,
} from '../../../contract/language/annotations.ts'
import { leftOutWords } from '../../../contract/language/left-out.ts'
import { Refusal } from '../../../contract/refusal.ts'
import { DRILL_MARK } from '../../../contract/statement.ts'
import { appendAudit } from '../../../db/audit.ts'
import type { Database } from '../../../db/repositories/database.ts'
import { type ImportFileRecord, listImports, sheetsOfImport } from '../../../db/repositories/imports.ts'
import { readPeriods } from '../../../db/repositories/project-month.ts'
import { findProject } from '../../../db/repositories/registers.ts'
import { isDrillProject } from '../../../db/repositories/submission.ts'
import { transaction } from '../../../db/transaction.ts'
import { annotateFile, keepsLook } from '../../../importers/annotate/annotate-file.ts'
import { beijingTime } from '../../../reports/beijing-time.ts'
import { sheetSubjectKey } from '../../../rules/index.ts'
import { countFindings, showAnswered, withAnswers, worstFirst } from '../answers/answers.ts'
import { judge, monthOf } from '../checks/judge-month.ts'
import { bookOf } from '../checks/rule-book.ts'
import { versionsOf } from '../checks/verdict.ts'
import { type CoreState, openLedgerOf, today } from '../core-state.ts'
import { type FileSheet, monthSeenFrom, sheetsInUse } from './annotate-month.ts'
import { noteOf, summaryOf } from './annotate-words.ts'

export interface AnnotateOrder {
  file: File
  projectId: string
  /** Month to check a roster with, the newest when left out; other sheets are checked with their own months. */
  period?: Period | undefined
  language: Language
}

export interface AnnotatedWorkbook {
  file: File
  drill: boolean
  /** Findings at cells of this file, and those of the same months that are not in it. */
  findings: number
  elsewhere: number
  /** False when only the values could be kept, because the file is no xlsx or xlsm. */
  lookKept: boolean
}

/**
 * The clerk's own workbook with every finding as a filled and commented cell, and a sheet that lists them. The months are checked
 * anew; nothing is stored but the audit entry.
 * @throws Refusal project-unknown, annotate-file-unknown (never imported, or changed since), and those of the file.
 */
export async function annotateWorkbookOf(core: CoreState, order: AnnotateOrder): Promise<AnnotatedWorkbook> {
  const ledger = openLedgerOf(core)
  const { projectId, language } = order
  if (findProject(ledger.db, { id: projectId }) === null) throw new Refusal('project-unknown')
  const bytes = new Uint8Array(await order.file.arrayBuffer())
  const imported = importOf(ledger.db, projectId, order.file.name, bytes)
  const drill = isDrillProject(ledger.db, projectId)
  const sheets = sheetsInUse(ledger.db, imported)
  const periods = periodsOf(core, ledger.db, order, sheets)
  const all = periods.flatMap(period =>
    findingsSeenFrom(core, projectId, period, { ...imported, sheets }, language),
  )
  const { own, elsewhere } = ofThisFile(all, imported.sha256, sheets)
  const lookKept = keepsLook(imported.format)
  const versions = versionsOf(bookOf(ledger.db, projectId))
  const summary = summaryOf(own, {
    language,
    lines: [
      ...(drill ? [annotationWord('drill', language)] : []),
      `${imported.file}　${periods.join('、')}　${beijingTime(core.now().toISOString())}　${versions.pack} / ${versions.parameters}`,
      own.length === 0 ? annotationWord('none', language) : countsLine(countFindings(own), language),
      annotationWord('advice', language),
      ...(lookKept ? [] : [annotationWord('plain', language)]),
      ...sheetsOfImport(ledger.db, imported.id).flatMap(({ name, leftOut }) =>
        leftOut === null ? [] : [leftOutLine(name, leftOutWords(leftOut, language), language)],
      ),
      ...(elsewhere === 0 ? [] : [elsewhereLine(elsewhere, language)]),
    ],
  })
  const made = await annotateFile(
    { bytes, name: imported.file, format: imported.format },
    own.flatMap(finding => noteOf(finding, language)),
    annotationWord('author', language),
    summary,
  )
  transaction(ledger, db =>
    appendAudit(db, {
      at: core.now().toISOString(),
      actor: 'clerk',
      action: 'annotate.make',
      subject: imported.id,
      details: { findings: own.length },
    }),
  )
  const stem = imported.file.replace(/\.[^.]*$/, '')
  const name = `${drill ? `${DRILL_MARK}-` : ''}${stem}-${annotationWord('fileSuffix', language)}.${made.extension}`
  const file = new File([new Uint8Array(made.bytes)], name, { type: TYPES[made.extension] })
  return { file, drill, findings: own.length, elsewhere, lookKept }
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
}

/** The newest committed import of exactly these bytes into the project. */
function importOf(db: Database, projectId: string, name: string, bytes: Uint8Array): ImportFileRecord {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const committed = listImports(db, projectId).filter(({ state }) => state === 'committed')
  const found = committed.find(file => file.sha256 === sha256)
  if (found !== undefined) return found
  const namesake = committed.some(file => file.file === name)
  throw new Refusal('annotate-file-unknown', { file: name, ...(namesake ? { changed: true } : {}) })
}

/** The months that the file's sheets are about; a roster alone is of none. */
function periodsOf(core: CoreState, db: Database, order: AnnotateOrder, sheets: FileSheet[]): Period[] {
  const stated = new Set(
    sheets.flatMap(({ source, period }) => (source.kind === 'roster' || period === null ? [] : [period])),
  )
  if (stated.size > 0) return [...stated].sort()
  return [order.period ?? readPeriods(db, order.projectId)[0] ?? today(core).slice(0, 7)]
}

function findingsSeenFrom(
  core: CoreState,
  projectId: string,
  period: Period,
  file: { file: string; sha256: string; sheets: FileSheet[] },
  language: Language,
): ShownFinding[] {
  const { db } = openLedgerOf(core)
  const month = monthSeenFrom(monthOf(core, db, projectId, period), file)
  const { findings } = judge(month, bookOf(db, projectId))
  // A waiver names the sheet's file as it is called, not by its digest.
  const named = findings.map(finding =>
    finding.at?.file === file.sha256 ? { ...finding, at: { ...finding.at, file: file.file } } : finding,
  )
  return withAnswers(db, projectId, period, named, today(core)).map((answered, index) => ({
    ...showAnswered(answered, language),
    at: findings[index]?.at ?? null,
  }))
}

/** Findings at cells of the file or on one of its sheets as a whole; what two months say alike of one cell is said once. */
function ofThisFile(
  findings: readonly ShownFinding[],
  sha256: string,
  sheets: readonly FileSheet[],
): { own: ShownFinding[]; elsewhere: number } {
  const own = new Map<string, ShownFinding>()
  const subjects = new Set(sheets.map(({ source }) => sheetSubjectKey(source)))
  let elsewhere = 0
  for (const finding of findings) {
    const { at, subject, rule, message } = finding
    const onSheet = at === null && subject.kind === 'sheet' && subjects.has(subject.key)
    if (at?.file === sha256 || onSheet)
      own.set([rule, at?.sheet, at?.cell, subject.key, message].join('\n'), finding)
    else elsewhere++
  }
  return { own: [...own.values()].sort(worstFirst), elsewhere }
}
