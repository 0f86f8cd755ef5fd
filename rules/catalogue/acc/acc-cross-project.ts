import { periodBounds } from '../../../contract/dates.ts'
import { groupBy } from '../../group-by.ts'
import type { Failure, Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'

const STRANGER = exampleIdNumber('19900101', 7)

export const accCrossProject: Rule = {
  id: 'acc-cross-project',
  title: { zh: '跨项目使用专户资金', en: "The account pays another project's workers" },
  failsWhen: {
    zh: '工资表中有人当月不在本项目，而在本公司另一项目在场（补发除外）',
    en: 'someone on the payroll is not on this project in the month but on another of the company (back pay aside)',
  },
  severity: ['alert'],
  scope: 'project',
  reads: [
    'line.idNumber',
    'line.netPay',
    'line.backPay',
    'line.grossPay',
    'engagement.entryDate',
    'engagement.exitDate',
    'month.otherEngagements',
  ],
  needs: ['payroll'],
  parameters: [],
  source: 'R724 arts 26, 33',
  confidence: 'found',
  penalty: 55,
  *check(month, { index }) {
    const { first, last } = periodBounds(month.period)
    const elsewhere = groupBy(
      month.otherEngagements.filter(
        ({ entryDate, exitDate }) => (entryDate ?? first) <= last && (exitDate ?? last) >= first,
      ),
      ({ idNumber }) => idNumber.toUpperCase(),
    )
    const paid = month.lines.flatMap(line => {
      const back = line.backPay !== null && line.backPay === line.grossPay
      if ((line.netPay ?? 0) <= 0 || back || index.personOf(line)?.engagement != null) return []
      const [other] = elsewhere.get(index.documentOf(line)?.toUpperCase() ?? '') ?? []
      return other === undefined ? [] : [{ line, project: other.project }]
    })
    for (const [project, lines] of groupBy(paid, each => each.project)) {
      const [head] = lines
      if (head === undefined) continue
      const failure: Failure = {
        subject: { kind: 'project', key: month.project.id, name: month.project.name },
        at: { origin: head.line.origin, field: 'netPay' },
        params: {
          project,
          people: lines.length,
          amount: lines.reduce((sum, { line }) => sum + (line.netPay ?? 0), 0),
        },
      }
      yield failure
    }
  },
  message: {
    zh: '工资表中有{people}人（共{amount|yuan}元）当月在项目“{project}”而不在本项目',
    en: '{people} people on the payroll ({amount|yuan}) were on project “{project}” in the month, not on this one',
  },
  actual: { zh: '{project}的{people}人', en: '{people} people of “{project}”' },
  expected: { zh: '只发本项目工人的工资', en: 'wages of this project’s workers only' },
  repair: {
    zh: '从本项目工资表删去，由所在项目的专户发放；确在本项目的补登进场',
    en: "Take them off and pay them from their project's account; record the entry of who was here",
  },
  blindSpot: {
    zh: '只知道本公司的项目；同时在两个项目在场的由其他规则提示',
    en: "Knows the company's projects only; who is on two at once is told by another rule",
  },
  examples: {
    fails: {
      change: {
        lines: [{ workerId: null, idNumber: STRANGER, name: '龙小示' }],
        otherEngagements: [
          {
            workerId: '00000000-0000-4000-8000-000000000007',
            idNumber: STRANGER,
            project: '另一项目',
            entryDate: '2026-03-31',
            exitDate: null,
          },
        ],
      },
      finds: [{ cell: '工资表!T4' }],
    },
    passes: {
      change: {
        lines: [{ workerId: null, idNumber: STRANGER, name: '龙小示' }],
        otherEngagements: [
          {
            workerId: '00000000-0000-4000-8000-000000000007',
            idNumber: STRANGER,
            project: '另一项目',
            entryDate: '2026-04-01',
            exitDate: null,
          },
        ],
      },
      finds: [],
    },
  },
}
