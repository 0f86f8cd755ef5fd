import type { Language } from '../api/base.ts'
import type { CheckReport, Confidence, Severity, ShownFinding } from '../finding.ts'

type Words = readonly [zh: string, en: string]

export const SEVERITY_WORDS: Record<Severity, Words> = {
  block: ['阻断', 'Block'],
  alert: ['警示', 'Alert'],
  warn: ['预警', 'Warning'],
  notice: ['提示', 'Notice'],
}

export const CONFIDENCE_WORDS: Record<Confidence, Words> = {
  found: ['已查到原文', 'text found'],
  'found-2nd': ['转引，未见原文', 'quoted second-hand'],
  recalled: ['待核对条文', 'to be verified'],
  inferred: ['推定，不是规定', 'inferred, not a rule'],
  practice: ['惯例，不是规定', 'practice, not a rule'],
}

/** What an annotated workbook says beside the findings. */
export const ANNOTATION_WORDS = {
  author: ['薪账检查', 'Xinzhang check'],
  sheet: ['检查结果', 'Findings'],
  fileSuffix: ['批注', 'annotated'],
  repair: ['怎么改', 'Repair'],
  source: ['依据', 'Source'],
  number: ['序号', 'No.'],
  severity: ['级别', 'Severity'],
  place: ['位置', 'Cell'],
  subject: ['对象', 'About'],
  title: ['规则', 'Rule'],
  message: ['说明', 'Message'],
  actual: ['实际', 'Actual'],
  expected: ['应为', 'Expected'],
  confidence: ['依据可信度', 'Confidence'],
  answer: ['处理情况', 'Answer'],
  drill: ['演练 DRILL：本表不是真实业务数据', '演练 DRILL: no real business data'],
  advice: [
    '颜色和批注由薪账加在这份副本上，原文件没有改动。请在您自己的原文件里改正后重新导入。',
    'Colours and comments were added to this copy; the original file is unchanged. Correct your own file and import it again.',
  ],
  plain: [
    '原文件不是 xlsx 或 xlsm，这份副本只保留各单元格的值、合并单元格和隐藏行列；字体、颜色、边框、列宽、公式和图片没有保留。',
    'The original is no xlsx or xlsm: this copy keeps values, merged cells and hidden rows and columns; fonts, colours, borders, widths, formulas and pictures are lost.',
  ],
  none: ['没有发现问题。', 'No findings.'],
} as const satisfies Record<string, Words>

export type AnnotationWord = keyof typeof ANNOTATION_WORDS

const said = ([zh, en]: Words, language: Language) => (language === 'en' ? en : zh)

export function annotationWord(word: AnnotationWord, language: Language): string {
  return said(ANNOTATION_WORDS[word], language)
}

export function severityWord(severity: Severity, language: Language): string {
  return said(SEVERITY_WORDS[severity], language)
}

export function confidenceWord(confidence: Confidence, language: Language): string {
  return said(CONFIDENCE_WORDS[confidence], language)
}

/** 阻断 2　警示 1　已豁免 1 …: what stands by level, then what passes on an answer; those without findings left out. */
export function countsLine(counts: CheckReport['summary'], language: Language): string {
  const words = { ...SEVERITY_WORDS, waived: ANSWER_WORDS.waived, seen: ANSWER_WORDS.seen }
  return (['block', 'alert', 'warn', 'notice', 'waived', 'seen'] as const)
    .filter(kind => counts[kind] > 0)
    .map(kind => `${said(words[kind], language)} ${counts[kind]}`)
    .join('　')
}

const ANSWER_WORDS = {
  waived: ['已豁免', 'waived'],
  seen: ['已见原件', 'document seen'],
  reason: ['已说明', 'reason given'],
  handled: ['已处理', 'handled'],
  due: ['应处理于', 'to be handled by'],
  overdue: ['预警逾期未处理，按警示', 'overdue warning, an alert by now'],
  open: ['未处理', 'open'],
} as const satisfies Record<string, Words>

/** How people answered a finding, with who said what; of one that nobody answered, by when it is due. */
export function answerLine(finding: ShownFinding, language: Language): string {
  const { waiver, seen, reason, handled, dueOn, overdue } = finding
  const line = (word: keyof typeof ANSWER_WORDS, ...details: string[]) =>
    [said(ANSWER_WORDS[word], language), ...details].join(' · ')
  const until = language === 'en' ? 'until' : '至'
  const lines = [
    ...(waiver ? [line('waived', waiver.by, waiver.reason, `${until} ${waiver.until}`)] : []),
    ...(seen ? [line('seen', seen.by, seen.text)] : []),
    ...(reason ? [line('reason', reason.by, reason.text)] : []),
    ...(handled ? [line('handled', handled.on, handled.by, handled.note)] : []),
  ]
  if (lines.length > 0) return lines.join('\n')
  return dueOn === null ? line('open') : line(overdue ? 'overdue' : 'due', dueOn)
}

export function elsewhereLine(count: number, language: Language): string {
  return language === 'en'
    ? `${count} more finding(s) of these months are not in this file; see the check page.`
    : `另有 ${count} 条发现不在这份文件里，请看“检查”页。`
}

export function leftOutLine(sheet: string, reason: string, language: Language): string {
  return language === 'en'
    ? `Sheet “${sheet}” was not imported and not checked: ${reason}.`
    : `工作表“${sheet}”没有导入，也没有检查：${reason}。`
}
