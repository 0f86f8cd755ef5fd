import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

/** Signs that clerks type for the interpunct, between two characters of a name. */
const LOOKALIKE = /(?<=\p{Script=Han})[•‧⋅・･．.。‐-―－-](?=\p{Script=Han})/gu

export const idnNameInterpunct: Rule = {
  id: 'idn-name-interpunct',
  title: { zh: '姓名间隔符不规范', en: 'The interpunct of the name is another sign' },
  failsWhen: {
    zh: '以 • ‧ ・ . ． 。 或连字符代替“·”（U+00B7）',
    en: '• ‧ ・ . ． 。 or a hyphen stands for “·” (U+00B7; A1A4 in GB 18030)',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['worker.name', 'line.name', 'attendance.name'],
  needs: [],
  parameters: [],
  source: 'N33',
  confidence: 'found',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      const { name, row } = document
      const mended = name.replace(LOOKALIKE, '·')
      if (mended === name) continue
      const sign = name.match(LOOKALIKE)?.[0] ?? ''
      const safeRepair = { record: row.id, field: 'name', from: name, to: mended }
      yield onDocument(document, 'name', { sign }, { safeRepair })
    }
  },
  message: {
    zh: '姓名中的“{sign}”应写作间隔号“·”（U+00B7）',
    en: 'The sign “{sign}” in the name should be the interpunct “·” (U+00B7)',
  },
  actual: { zh: '“{sign}”', en: '“{sign}”' },
  expected: { zh: '“·”', en: '“·”' },
  repair: {
    zh: '用“安全修复”改成“·”；只换间隔符，不改其他字',
    en: 'Let the safe repair put “·”; it changes that sign and nothing else',
  },
  blindSpot: {
    zh: '间隔符被漏写或写成空格的不能发现',
    en: 'An interpunct left out or written as a blank is not seen',
  },
  examples: {
    fails: {
      change: { workers: [{ name: '阿依春•买买提' }], lines: [{ name: '阿依春.买买提' }] },
      finds: [{ cell: '花名册!A4' }, { cell: '工资表!A4' }],
    },
    passes: { change: { workers: [{ name: '阿依春·买买提' }] }, finds: [] },
  },
}
