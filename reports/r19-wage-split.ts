import { type BuildReport, frameOf, projectHead } from './build.ts'
import { finishReport } from './finish-report.ts'
import type { Text } from './model.ts'
import { SIGNERS } from './vocabulary.ts'
import { accountMonth } from './wage-split/account-month.ts'
import {
  accountSection,
  checkSection,
  costSection,
  projectSection,
  tieSection,
  unitSection,
} from './wage-split/sections.ts'
import { unitRows } from './wage-split/unit-rows.ts'

export const WAGE_SPLIT_TITLE: Text = { zh: '月度工资分账汇总表', en: 'Monthly wage-split report' }

/** Nobody has published a form: the paper says so itself. */
const PROPOSED: Text = {
  zh: '本表版式为建议稿（未见官方统一格式），按总包代发、工资分账流程编排；自查数据为施工企业自行检查结果，不代表主管部门结论。',
  en: 'The layout is a proposal (no official form was found). Findings are the contractor’s own check, not a finding of the authority.',
}

/**
 * R19 月度工资分账汇总表: labour cost was split off from the progress payment, reached the wage account and reached the
 * workers. Blocks A to E; Σ D.实发 = C.本月发放 + 失败 = Σ R15, and a tie that fails is printed as failing.
 */
export const buildWageSplit: BuildReport = (month, check, options) => {
  const english = options.language === 'en'
  const account = accountMonth(month)
  const units = unitRows(month, english ? 'no bank result' : '未回盘')
  return finishReport({
    ...frameOf('R19', WAGE_SPLIT_TITLE, month, options),
    sheets: [
      {
        name: english ? 'Wage split' : '分账汇总',
        head: projectHead(month),
        sections: [
          projectSection(month, options),
          costSection(month, account),
          accountSection(account, units),
          unitSection(units),
          tieSection(month, account, units, options),
          checkSection(month, check, options),
        ],
        notes: [...options.remarks, english ? PROPOSED.en : PROPOSED.zh],
        signatures: [
          SIGNERS.laborOfficerPrepares,
          SIGNERS.projectManager,
          SIGNERS.generalContractor,
          SIGNERS.owner,
        ],
      },
    ],
  })
}
