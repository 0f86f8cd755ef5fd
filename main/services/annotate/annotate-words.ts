import type { Language } from '../../../contract/api/base.ts'
import { cellsText, type ShownFinding } from '../../../contract/finding.ts'
import {
  type AnnotationWord,
  annotationWord,
  answerLine,
  confidenceWord,
  severityWord,
} from '../../../contract/language/annotations.ts'
import type { CellNote } from '../../../importers/annotate/annotate-workbook.ts'
import type { Summary } from '../../../importers/annotate/summary-sheet.ts'

/** ID numbers, cards and phones that a clerk may have typed anywhere: only their last digits go into a copy that passes on. */
function masked(text: string): string {
  return text.replace(/\d{11,}[Xx]?/g, number => `****${number.slice(-4)}`)
}

/** The comment of a finding's cell, with what people answered to it; none when it has no cell. */
export function noteOf(finding: ShownFinding, language: Language): CellNote[] {
  const { at, severity, title, message, repair, citation, confidence } = finding
  if (at === null) return []
  const text = [
    `【${severityWord(severity, language)}】${title}`,
    message,
    `${annotationWord('answer', language)}：${answerLine(finding, language)}`,
    `${annotationWord('repair', language)}：${repair}`,
    `${annotationWord('source', language)}：${citation}（${confidenceWord(confidence, language)}）`,
  ].join('\n')
  return [at.cell, ...(at.also ?? [])].map(cell => ({ sheet: at.sheet, cell, severity, text: masked(text) }))
}

type ColumnKey = Extract<
  AnnotationWord,
  | 'number'
  | 'severity'
  | 'place'
  | 'subject'
  | 'title'
  | 'message'
  | 'actual'
  | 'expected'
  | 'repair'
  | 'source'
  | 'confidence'
  | 'answer'
>

const COLUMNS: [key: ColumnKey, width: number, look?: 'severity' | 'link'][] = [
  ['number', 6],
  ['severity', 8, 'severity'],
  ['place', 18, 'link'],
  ['subject', 12],
  ['title', 24],
  ['message', 44],
  ['actual', 18],
  ['expected', 18],
  ['answer', 32],
  ['repair', 40],
  ['source', 32],
  ['confidence', 16],
]

/** The sheet that lists findings under some lines about the file. */
export function summaryOf(
  findings: readonly ShownFinding[],
  words: { language: Language; lines: string[] },
): Summary {
  const { language, lines } = words
  const rows = findings.map((finding, index) => {
    const { at, severity } = finding
    const place = at === null ? '' : `${at.sheet}!${cellsText(at)}`
    const texts: Record<ColumnKey, string> = {
      number: String(index + 1),
      severity: severityWord(severity, language),
      place,
      subject: finding.subject.label,
      title: finding.title,
      message: masked(finding.message),
      actual: masked(finding.actual),
      expected: masked(finding.expected),
      answer: masked(answerLine(finding, language)),
      repair: finding.repair,
      source: finding.citation,
      confidence: confidenceWord(finding.confidence, language),
    }
    const target = at === null ? null : { sheet: at.sheet, cell: at.cell }
    return { severity, texts: COLUMNS.map(([key]) => texts[key]), target }
  })
  return {
    name: annotationWord('sheet', language),
    title: annotationWord('sheet', language),
    lines,
    columns: COLUMNS.map(([key, width, look]) => ({
      title: annotationWord(key, language),
      width,
      ...(look && { look }),
    })),
    rows,
  }
}
