import type { PayrollEntry } from './payroll-file.ts'
import { TEAMS, type TeamName } from './people.ts'

/** Worker numbers of the planted mistakes, and what each is. `samples/README.md` lists them for readers. */
export const FAULTS = {
  netWrong: 4,
  belowMinimum: 50,
  wrongCheckDigit: 30,
  fullWidthId: 8,
  sharedCard: [15, 16],
  leftOut: 41,
  daysTooMany: 27,
  wrongInterpunct: 12,
  wrongTotal: '钢筋班' as TeamName,
} as const

const fullWidth = (text: string) =>
  text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

function withFault(entry: PayrollEntry, entries: readonly PayrollEntry[]): PayrollEntry {
  const { worker } = entry
  switch (worker.number) {
    case FAULTS.netWrong:
      return { ...entry, netPay: entry.netPay + 10_000 }
    case FAULTS.belowMinimum: {
      const dailyWage = 10_500
      const basePay = (dailyWage * entry.days) / 100
      const changed = {
        overtimeHours: 0,
        overtimePay: 0,
        bonus: 0,
        advance: 0,
        incomeTax: 0,
        deductionTotal: 0,
      }
      const grossPay = basePay + entry.heatAllowance
      return { ...entry, ...changed, worker: { ...worker, dailyWage }, basePay, grossPay, netPay: grossPay }
    }
    case FAULTS.wrongCheckDigit: {
      const wrong = worker.idNumber.endsWith('1') ? '2' : '1'
      return { ...entry, idNumber: `${worker.idNumber.slice(0, 17)}${wrong}` }
    }
    case FAULTS.fullWidthId:
      return { ...entry, idNumber: `${fullWidth(worker.idNumber.slice(0, 6))} ${worker.idNumber.slice(6)} ` }
    case FAULTS.sharedCard[1]: {
      const other = entries.find(candidate => candidate.worker.number === FAULTS.sharedCard[0])
      return other ? { ...entry, wageCard: other.worker.wageCard } : entry
    }
    case FAULTS.daysTooMany: {
      const extra = 400
      const more = (worker.dailyWage * extra) / 100
      return {
        ...entry,
        days: entry.days + extra,
        basePay: entry.basePay + more,
        grossPay: entry.grossPay + more,
        netPay: entry.netPay + more,
      }
    }
    case FAULTS.wrongInterpunct:
      return { ...entry, name: worker.name.replace('·', '•') }
    default:
      return entry
  }
}

/** The payroll as the clerk first typed it, mistakes and all. */
export function faultyTeams(
  clean: readonly PayrollEntry[],
): Map<TeamName, { entries: PayrollEntry[]; netError: number }> {
  return new Map(
    TEAMS.map(team => [
      team,
      {
        entries: clean
          .filter(({ worker }) => worker.team === team && worker.number !== FAULTS.leftOut)
          .map(entry => withFault(entry, clean)),
        netError: team === FAULTS.wrongTotal ? 100_000 : 0,
      },
    ]),
  )
}
