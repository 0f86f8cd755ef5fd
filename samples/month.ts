import type { SampleWorker } from './people.ts'
import { Random } from './random.ts'

export const PERIOD = '2026-10'
export const DAYS = 31
/** National Day, its three statutory days. */
const HOLIDAYS = [1, 2, 3]
const SUNDAYS = [4, 11, 18, 25]
const RAIN = 17

/** One worker's October: marks by day, totals, and the wage that follows from them. Days in hundredths, money in fen. */
export interface SampleMonth {
  worker: SampleWorker
  marks: string[]
  days: number
  overtimeHours: number
  basePay: number
  overtimePay: number
  heatAllowance: number
  bonus: number
  grossPay: number
  advance: number
  incomeTax: number
  deductionTotal: number
  netPay: number
}

function marksOf(random: Random): string[] {
  const absent = new Set(Array.from({ length: random.between(0, 2) }, () => random.between(5, 30)))
  const half = random.between(0, 3) === 0 ? random.between(5, 30) : 0
  return Array.from({ length: DAYS }, (_, index) => {
    const day = index + 1
    if (HOLIDAYS.includes(day) || SUNDAYS.includes(day)) return '休'
    if (day === RAIN) return '雨'
    if (absent.has(day)) return '假'
    return day === half ? '半' : '√'
  })
}

/** The month of every worker, from a fixed seed. */
export function sampleMonth(people: readonly SampleWorker[]): SampleMonth[] {
  const random = new Random(20261031)
  return people.map(worker => {
    const marks = marksOf(random)
    const days = marks.reduce((sum, mark) => sum + (mark === '√' ? 100 : mark === '半' ? 50 : 0), 0)
    const overtimeHours = random.between(0, 12) * 2
    const basePay = (worker.dailyWage * days) / 100
    const overtimePay = (worker.dailyWage / 16) * 3 * overtimeHours
    const heatAllowance = 30_000
    const bonus = worker.leader ? 80_000 : random.between(0, 3) * 10_000
    const grossPay = basePay + overtimePay + heatAllowance + bonus
    const advance = random.pick([0, 0, 50_000, 80_000, 100_000])
    const incomeTax = 0
    const deductionTotal = advance + incomeTax
    return {
      worker,
      marks,
      days,
      overtimeHours,
      basePay,
      overtimePay,
      heatAllowance,
      bonus,
      grossPay,
      advance,
      incomeTax,
      deductionTotal,
      netPay: grossPay - deductionTotal,
    }
  })
}
