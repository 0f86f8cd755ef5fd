import { type Person, people } from '../../contract/month-people.ts'
import { cellOf, type ProjectMonth } from '../../contract/project-month.ts'
import { punchesByDay } from '../../contract/punch-days.ts'
import type {
  ComparedPapers,
  Difference,
  ReconciledPerson,
  Reconciliation,
} from '../../contract/reconciliation.ts'
import { adoptedAnswers, answersByLine, moneyDifferences, payeeKey, sumAnswers } from './bank-answers.ts'
import { dayDifferences, dayStrip } from './day-strip.ts'
import { daySums, paperDifferences } from './paper-differences.ts'
import { countsOf, statedSum, totalsOf } from './totals.ts'

/**
 * Holds attendance, payroll and the bank's answers of a month against each other, person by person, and names every difference,
 * however small: whether one matters is for the rules to say. A paper that the month lacks is compared with nothing (`compared`).
 */
export function reconcile(month: ProjectMonth): Reconciliation {
  const compared: ComparedPapers = {
    roster: month.engagements.length > 0,
    attendance: month.attendance.length > 0,
    punches: month.punches.length > 0,
    payroll: month.lines.length > 0,
    bank: month.payResults.length > 0,
  }
  const { byLine, astray } = answersByLine(month)
  const punches = punchesByDay(month)
  const teams = teamNames(month)
  const everyone = people(month).all
  const astrayOf = Map.groupBy(astray, ({ wageCard, name }) => payeeKey(wageCard, name))
  const claimed = new Set<string | null>()

  const known = everyone.flatMap((person): ReconciledPerson[] => {
    if (isElsewhere(person)) return []
    const own = [...new Set(payeesOf(person))].filter(key => !claimed.has(key))
    for (const key of own) claimed.add(key)
    const ofPayee = own.flatMap(key => astrayOf.get(key) ?? [])
    const adopted = adoptedAnswers(person, byLine, ofPayee)
    const stray = adopted.size > 0 ? [] : ofPayee
    const answersOf = (line: { id: string }) => adopted.get(line.id) ?? byLine.get(line.id) ?? []
    const answers = sumAnswers([...person.lines.flatMap(answersOf), ...stray])
    const ofPerson = person.worker === null ? undefined : punches.get(person.worker.id)
    const days = dayStrip(person, month, ofPerson)
    const attendance = person.attendance[0]
    const line = person.lines[0]
    return [
      {
        key: person.key,
        name: person.worker?.name ?? line?.name ?? attendance?.name ?? '',
        idNumber: person.worker?.idNumber ?? line?.idNumber ?? attendance?.idNumber ?? null,
        teamName: teams(person),
        onRoster: person.engagement !== null,
        days,
        attendedDays: person.attendedDays,
        punchedDays: compared.punches ? days.filter(day => day.punches > 0).length : null,
        paidDays: statedSum(person.lines.map(({ attendanceDays }) => attendanceDays)),
        grossPay: statedSum(person.lines.map(({ grossPay }) => grossPay)),
        netPay: statedSum(person.lines.map(({ netPay }) => netPay)),
        paid: answers.paid,
        failed: answers.failed,
        pending: answers.pending,
        workerId: person.worker?.id ?? null,
        attendanceId: attendance?.id ?? null,
        lineId: line?.id ?? null,
        at: {
          attendance: cellOf(month, attendance?.origin ?? null, 'name'),
          line: cellOf(month, line?.origin ?? null, 'name'),
          result: cellOf(month, answers.answers[0]?.origin ?? null, 'amount'),
        },
        differences: [
          ...paperDifferences(person, compared),
          ...daySums(person, compared),
          ...dayDifferences(person, days, compared),
          ...(compared.bank ? moneyDifferences(person, answersOf) : []),
          ...strayPayments(stray.filter(({ status }) => status === 'paid').map(({ amount }) => amount)),
        ],
      },
    ]
  })
  const rest = astray.filter(({ wageCard, name }) => !claimed.has(payeeKey(wageCard, name)))
  const rows = [...known, ...rest.map(answer => unknownPayee(month, answer))]
  return { compared, people: rows, totals: totalsOf(rows), counts: countsOf(rows) }
}

type Answer = ProjectMonth['payResults'][number]

/** A worker who was here in another month only: no paper of this one names him. */
function isElsewhere({ engagement, attendance, lines }: Person): boolean {
  return engagement === null && attendance.length === 0 && lines.length === 0
}

function payeesOf({ lines, engagements, worker }: Person): string[] {
  const keys = [
    ...lines.map(({ wageCard, name }) => payeeKey(wageCard, name)),
    ...engagements.map(({ wageCard }) => payeeKey(wageCard, worker?.name ?? '')),
  ]
  return keys.filter(key => key !== null)
}

function strayPayments(amounts: readonly number[]): Difference[] {
  if (amounts.length === 0) return []
  return [{ kind: 'paidWithoutLine', days: [], gap: amounts.reduce((sum, amount) => sum + amount, 0) }]
}

/** A payment to an account and name that nobody of the month has. */
function unknownPayee(month: ProjectMonth, answer: Answer): ReconciledPerson {
  const { paid, failed, pending } = sumAnswers([answer])
  return {
    key: answer.id,
    name: answer.name,
    idNumber: null,
    teamName: null,
    onRoster: false,
    days: [],
    attendedDays: null,
    punchedDays: null,
    paidDays: null,
    grossPay: null,
    netPay: null,
    paid,
    failed,
    pending,
    workerId: null,
    attendanceId: null,
    lineId: null,
    at: { attendance: null, line: null, result: cellOf(month, answer.origin, 'amount') },
    differences: [{ kind: 'paidWithoutLine', days: [], gap: answer.amount }],
  }
}

function teamNames(month: ProjectMonth): (person: Person) => string | null {
  const teams = new Map<string, string>(month.teams.map(team => [team.id, team.name]))
  const sheets = new Map(month.sheets.map(sheet => [sheet.id, sheet]))
  const named = (id: string | null, stated: string | null) =>
    (id === null ? undefined : teams.get(id)) ?? stated
  return ({ engagement, attendance, lines }) => {
    const sheet = sheets.get(lines[0]?.sheetId ?? '')
    return (
      named(engagement?.teamId ?? null, null) ??
      named(attendance[0]?.teamId ?? null, attendance[0]?.teamName ?? null) ??
      named(sheet?.teamId ?? null, sheet?.teamName ?? null)
    )
  }
}
