import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../contract/finding.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import { changedMonth, cleanMonth } from './catalogue/example-month.ts'
import { exampleCard, exampleId, exampleIdNumber } from './catalogue/example-people.ts'
import { checkMonth, RULES, showFinding } from './index.ts'

const essence = ({ rule, severity, subject, at, params }: Finding) =>
  JSON.stringify([rule, severity, subject.key, at?.cell, params])

/** One more person who is right in every respect, on his own rows below the others, in a team's sheet of his own. */
function withOneMore(month: ProjectMonth): ProjectMonth {
  const donor = cleanMonth({ people: 1, period: month.period })
  const [worker, engagement, contract, attendance, line, sheet, confirmation, training] = [
    donor.workers[0],
    donor.engagements[0],
    donor.contracts[0],
    donor.attendance[0],
    donor.lines[0],
    donor.sheets[0],
    donor.confirmations[0],
    donor.trainings[0],
  ]
  if (!worker || !engagement || !contract || !attendance || !line || !sheet || !confirmation || !training)
    throw new Error('no donor')
  const id = exampleId('worker', 9_999_999)
  const idNumber = exampleIdNumber('19920202', 8)
  const wageCard = exampleCard(9_999_999)
  const at = (source: number) => ({ source, row: 5_000 })
  const self = { workerId: id, name: '龙小示', idNumber }
  const teamId = exampleId('team', 99)
  const sheetId = exampleId('sheet', 99)
  return {
    ...month,
    teams: [
      ...month.teams,
      {
        ...donor.teams[0],
        ...{
          id: teamId,
          projectId: month.project.id,
          participantId: exampleId('participant', 1),
          name: '机动班',
          leaderName: null,
          leaderIdNumber: null,
          trade: null,
        },
      },
    ],
    workers: [
      ...month.workers,
      {
        ...worker,
        id,
        name: self.name,
        idNumber,
        birthDate: '1992-02-02',
        phone: '13000099999',
        origin: at(0),
      },
    ],
    engagements: [
      ...month.engagements,
      {
        ...engagement,
        id: exampleId('engagement', 99),
        workerId: id,
        teamId,
        isTeamLeader: false,
        wageCard,
        accountHolder: self.name,
        origin: at(0),
      },
    ],
    trainings: [...month.trainings, { ...training, id: exampleId('training', 99), workerId: id }],
    confirmations: [
      ...month.confirmations,
      { ...confirmation, id: exampleId('confirmation', 99), lineId: exampleId('line', 99) },
    ],
    contracts: [...month.contracts, { ...contract, id: exampleId('contract', 99), workerId: id }],
    attendance: [
      ...month.attendance,
      { ...attendance, ...self, id: exampleId('attendance', 99), teamId, origin: at(1) },
    ],
    sheets: [...month.sheets, { ...sheet, id: sheetId, teamId, origin: at(2) }],
    lines: [
      ...month.lines,
      {
        ...line,
        ...self,
        id: exampleId('line', 99),
        sheetId,
        wageCard,
        accountHolder: self.name,
        phone: null,
        origin: at(2),
      },
    ],
  }
}

describe('one more person who is right in every respect', () => {
  const newcomer = new Set([
    exampleId('worker', 9_999_999),
    ...['attendance', 'line', 'sheet'].map(kind => exampleId(kind, 99)),
  ])
  // Where an example takes a whole paper away, one row more does matter.
  const cases = RULES.filter(rule => !Object.values(rule.examples.fails.change.keep ?? {}).includes(0))

  test.each(cases.map(rule => [rule.id, rule] as const))('changes no finding of %s', (id, rule) => {
    const month = changedMonth(rule.examples.fails.change)
    const before = checkMonth(month, { stage: 'archive' }).findings
    const after = checkMonth(withOneMore(month), { stage: 'archive' }).findings
    const compared = (findings: Finding[]) =>
      findings.filter(({ subject }) => subject.kind !== 'project' && !newcomer.has(subject.key)).map(essence)
    expect(compared(after), id).toEqual(compared(before))
  })
})

describe('whatever a clerk typed', () => {
  const digits = fc.stringMatching(/^[0-9]{0,24}$/)
  const garbage = fc.oneof(digits, fc.string({ maxLength: 20 }), fc.stringMatching(/^[0-9Xx一-龥]{0,20}$/))
  const typed = fc.record({
    name: garbage,
    idNumber: fc.oneof(garbage, fc.constant(null)),
    wageCard: fc.oneof(garbage, fc.constant(null)),
    phone: fc.oneof(garbage, fc.constant(null)),
    accountHolder: fc.oneof(garbage, fc.constant(null)),
    netPay: fc.oneof(fc.integer(), fc.constant(null)),
    grossPay: fc.oneof(fc.integer(), fc.constant(null)),
    attendanceDays: fc.oneof(fc.integer({ min: -100, max: 4_000 }), fc.constant(null)),
    remark: garbage,
    trade: garbage,
    employer: garbage,
    otherDue: fc.array(
      fc.record({ name: fc.oneof(garbage, fc.constant('代金券62000000000000018')), amount: fc.integer() }),
      { maxLength: 2 },
    ),
  })

  test('no rule falls over, and no message gives away an ID, card or phone number', () => {
    fc.assert(
      fc.property(typed, values => {
        const month = cleanMonth({ people: 3 })
        const lines = month.lines.map((line, index) => (index === 0 ? { ...line, ...values } : line))
        const workers = month.workers.map((worker, index) =>
          index === 1
            ? { ...worker, name: values.name, idNumber: values.idNumber ?? '0', phone: values.phone }
            : worker,
        )
        const engagements = month.engagements.map((engagement, index) =>
          index === 2
            ? { ...engagement, wageCard: values.wageCard, accountHolder: values.accountHolder }
            : engagement,
        )
        for (const finding of checkMonth({ ...month, lines, workers, engagements }).findings) {
          const { message, actual, expected } = showFinding(finding, 'zh-CN')
          const said = [
            message,
            actual,
            expected,
            JSON.stringify(finding.params),
            finding.subject.label,
          ].join('\n')
          expect(said).not.toMatch(/\d{15}/)
          for (const secret of [values.idNumber, values.wageCard, values.phone]) {
            if (secret !== null && /^\d{11,}$/.test(secret)) expect(said).not.toContain(secret)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
