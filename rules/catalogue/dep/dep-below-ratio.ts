import { onProject, unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { exampleLetter } from './example-deposit.ts'

const letters = (...amounts: number[]) => ({
  papers: { deposits: amounts.map(amount => exampleLetter({ amount })) },
})

export const depBelowRatio: Rule = {
  id: 'dep-below-ratio',
  title: { zh: '保证金低于比例', en: 'The deposit is below the ratio' },
  failsWhen: {
    zh: '保证金和保函合计 < 合同额 × 最低比例',
    en: 'deposits and letters together < contract sum × lowest ratio',
  },
  severity: ['warn'],
  scope: 'project',
  reads: ['papers.deposits', 'project.contractAmount', 'month.today'],
  needs: ['deposits'],
  parameters: ['dep.minRatio'],
  source: 'M65',
  confidence: 'found-2nd',
  penalty: null,
  *check(month, { parameter }) {
    const deposits = month.papers.deposits ?? []
    // That there is none at all is dep-missing.
    if (deposits.length === 0 || deposits.some(({ kind }) => kind === 'exempt')) return
    const { contractAmount } = month.project
    const ratio = parameter('dep.minRatio', month.today)
    const held = deposits.reduce((sum, { validTo, amount }) => {
      const isOver = validTo !== null && validTo < month.today
      return isOver ? sum : sum + (amount ?? 0)
    }, 0)
    if (contractAmount === null) yield unjudged('contractAmount')
    else if (ratio === null) yield unjudged('parameter')
    else if (held * 100 < contractAmount * ratio) {
      if (deposits.some(({ amount }) => amount === null)) yield unjudged('depositAmount')
      else yield onProject(month, { held, ratio, contractAmount })
    }
  },
  message: {
    zh: '保证金合计{held|yuan}元，低于合同额{contractAmount|yuan}元的{ratio}%',
    en: '{held|yuan} of deposit is less than {ratio}% of the contract sum {contractAmount|yuan}',
  },
  actual: { zh: '{held|yuan}', en: '{held|yuan}' },
  expected: { zh: '≥ {contractAmount|yuan} × {ratio}%', en: '≥ {contractAmount|yuan} × {ratio}%' },
  repair: {
    zh: '补足保证金；获准降低比例的，调整参数或登记免存文件',
    en: 'Top it up; where a lower ratio was granted, set the parameter or record the exemption',
  },
  blindSpot: {
    zh: '广东的比例没有查到，取全国下限1%；多项目共用的0.5%和封顶不计算',
    en: "Guangdong's ratio was not found, so the national 1% is taken; 0.5% for several projects and caps are not computed",
  },
  examples: {
    fails: { change: letters(100_000_000, 99_999_999), finds: [{ cell: null }] },
    passes: { change: letters(100_000_000, 100_000_000), finds: [] },
  },
}
