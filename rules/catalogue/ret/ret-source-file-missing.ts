import type { PaperRow } from '../../../contract/papers.ts'
import { onSheet } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

type Kind = PaperRow<'archive'>['kind']

/** What must be kept of a paid sheet beside the ledger. */
const ORIGINALS = ['signedPayroll', 'bankProof'] as const satisfies Kind[]

const kept = (...papers: [Kind, string | null][]) => ({
  keep: { sheets: 1 },
  papers: { archive: papers.map(([kind, team]) => ({ period: '2026-03', team, kind, place: '柜1' })) },
})

export const retSourceFileMissing: Rule = {
  id: 'ret-source-file-missing',
  title: { zh: '原始签字件缺失', en: 'Signed original or bank proof is missing' },
  failsWhen: {
    zh: '归档时，工资表的签字件或银行凭证不在档案中',
    en: 'when the month is archived, signed scan or bank proof of a sheet is not in the archive',
  },
  severity: ['alert'],
  scope: 'sheet',
  reads: ['papers.archive', 'sheet.teamName', 'month.period'],
  needs: ['payroll', 'archive'],
  parameters: [],
  stage: 'archive',
  source: 'R724 arts 15, 50',
  confidence: 'found',
  penalty: 50,
  *check(month) {
    const held = new Set(
      (month.papers.archive ?? [])
        .filter(({ period }) => period === month.period)
        .map(({ kind, team }) => `${kind} ${team ?? ''}`),
    )
    for (const sheet of month.sheets) {
      const missing = ORIGINALS.filter(
        kind => !held.has(`${kind} `) && !held.has(`${kind} ${sheet.teamName ?? ''}`),
      )
      if (missing.length > 0)
        yield onSheet(sheet, 'name', { team: sheet.teamName, missing: missing.join(',') })
    }
  },
  message: {
    zh: '“{team}”归档缺：{missing|fields}',
    en: 'The archive of {team} lacks: {missing|fields}',
  },
  actual: { zh: '缺{missing|fields}', en: 'without {missing|fields}' },
  expected: { zh: '签字件和银行凭证', en: 'signed original and bank proof' },
  repair: { zh: '收齐原件或扫描件，登记存放位置', en: 'Collect them and record where they are kept' },
  blindSpot: {
    zh: '以归档目录为准，不打开文件核对',
    en: 'Goes by the index of the archive; the files are not opened',
  },
  examples: {
    fails: {
      change: kept(['signedPayroll', '钢筋一班'], ['bankProof', '木工二班']),
      finds: [{ cell: '工资表!A3' }],
    },
    passes: { change: kept(['signedPayroll', '钢筋一班'], ['bankProof', null]), finds: [] },
  },
}
