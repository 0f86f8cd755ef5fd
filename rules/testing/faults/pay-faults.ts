import type { Random } from '../../../samples/random.ts'
import { exampleCard } from '../../catalogue/example-people.ts'
import type { LineRow } from '../../rows.ts'
import type { MonthDraft, PlantedFinding } from '../month-draft.ts'
import type { Fault } from './fault.ts'

/** Pays a line so much more (fen), without saying for what. */
function payMore(line: LineRow, amount: number): void {
  line.grossPay = (line.grossPay ?? 0) + amount
  line.netPay = (line.netPay ?? 0) + amount
}

/** Takes an amount off a line under a heading; its findings stand at the ID number, as the sheet has no such column. */
function deduct(draft: MonthDraft, name: string, amount: number, rules: readonly string[]): PlantedFinding[] {
  const { line } = draft.person()
  line.otherDeductions.push({ name, amount })
  line.deductionTotal = (line.deductionTotal ?? 0) + amount
  line.netPay = (line.netPay ?? 0) - amount
  return rules.map(rule => draft.on(rule, line, 'idNumber'))
}

const someYuan = (random: Random) => random.between(2, 90) * 1_000

export const PAY_FAULTS: Fault[] = [
  {
    name: 'gross pay that its items do not add up to',
    plant: (draft, random) => {
      const { line } = draft.person()
      payMore(line, someYuan(random))
      return [draft.on('pay-gross-arithmetic', line, 'grossPay')]
    },
  },
  {
    name: 'net pay that is not gross less deductions',
    plant: (draft, random) => {
      const { line } = draft.person()
      line.netPay = (line.netPay ?? 0) + someYuan(random)
      return [draft.on('pay-net-arithmetic', line, 'netPay')]
    },
  },
  {
    name: 'pay that is not rate times days',
    plant: (draft, random) => {
      const { line } = draft.person()
      const more = someYuan(random)
      line.basePay = (line.basePay ?? 0) + more
      payMore(line, more)
      return [draft.on('pay-rate-times-days', line, 'basePay')]
    },
  },
  {
    name: 'paid for two days more than attended',
    plant: draft => {
      const { line } = draft.person()
      const more = (line.wageRate ?? 0) * 2
      line.attendanceDays = (line.attendanceDays ?? 0) + 200
      line.basePay = (line.basePay ?? 0) + more
      payMore(line, more)
      return [draft.on('xck-days-differ', line, 'attendanceDays')]
    },
  },
  {
    name: 'vouchers for wages',
    plant: (draft, random) => {
      const { line } = draft.person()
      const amount = someYuan(random)
      line.otherDue.push({ name: '代金券', amount })
      payMore(line, amount)
      return [draft.on('pay-in-kind', line, 'idNumber')]
    },
  },
  {
    name: 'piece pay without quantity and price',
    plant: (draft, random) => {
      const { line } = draft.person()
      line.piecePay = someYuan(random)
      payMore(line, line.piecePay)
      return [draft.on('pay-piecework-evidence', line, 'piecePay')]
    },
  },
  {
    name: 'back pay without its month',
    plant: (draft, random) => {
      const { line } = draft.person()
      line.backPay = someYuan(random)
      payMore(line, line.backPay)
      return [draft.on('pay-backpay-flag', line, 'backPay')]
    },
  },
  {
    name: 'paid in cash',
    plant: draft => {
      const { line } = draft.person()
      line.payMethod = 'cash'
      return [draft.on('pay-paid-outside-account', line, 'payMethod')]
    },
  },
  {
    name: 'a month’s pay of eighty thousand',
    plant: draft => {
      const { line } = draft.person()
      line.bonus = 8_000_000
      payMore(line, line.bonus)
      return [draft.on('pay-single-month-high', line, 'netPay')]
    },
  },
  {
    name: 'overtime paid below one and a half',
    plant: draft => {
      const { line } = draft.person()
      line.overtimeHours = 1_000
      line.overtimePay = 10_000
      payMore(line, line.overtimePay)
      return [draft.on('pay-overtime-rate', line, 'overtimePay')]
    },
  },
  {
    name: 'a day’s wage below the minimum',
    plant: draft => {
      const { line, engagement } = draft.person()
      const rate = 7_000
      const base = (rate * (line.attendanceDays ?? 0)) / 100
      line.wageRate = engagement.wageRate = rate
      payMore(line, base - (line.basePay ?? 0))
      line.basePay = base
      return [
        draft.on('ctr-below-minimum-rate', engagement, 'wageRate'),
        draft.on('mwg-daily-average', line, 'grossPay'),
        draft.on('mwg-daily-average-net', line, 'netPay'),
        draft.on('mwg-per-punch-day', line, 'grossPay'),
        ...((line.attendanceDays ?? 0) >= 2_100 ? [draft.on('mwg-monthly-full', line, 'grossPay')] : []),
      ]
    },
  },
  {
    name: 'a fine',
    plant: draft => deduct(draft, '违纪罚款', 5_000, ['ded-fine']),
  },
  {
    name: 'a deposit for clothes',
    plant: draft => deduct(draft, '服装押金', 5_000, ['ded-deposit']),
  },
  {
    name: 'accident insurance off the wage',
    plant: draft => deduct(draft, '意外险', 5_000, ['ins-injury-deducted']),
  },
  {
    name: 'a deduction that no law knows',
    plant: draft => deduct(draft, '其他扣款', 5_000, ['ded-item-not-allowed']),
  },
  {
    name: 'damage taken off without notice',
    plant: draft => deduct(draft, '工具损坏赔偿', 5_000, ['ded-loss-no-notice']),
  },
  {
    name: 'a tax below zero',
    plant: draft => {
      const { line } = draft.person()
      line.incomeTax = -10_000
      line.deductionTotal = 0
      line.netPay = line.grossPay
      return [draft.on('tax-negative-or-odd', line, 'incomeTax')]
    },
  },
  {
    name: 'no card',
    plant: draft => {
      const { line } = draft.person()
      line.wageCard = null
      return [draft.on('crd-missing', line, 'wageCard')]
    },
  },
  {
    name: 'a card with a wrong digit',
    plant: draft => {
      const person = draft.person()
      const card = person.line.wageCard ?? ''
      draft.recard(person, card.slice(0, -1) + ((Number(card.slice(-1)) + 1) % 10))
      return [person.engagement, person.line].map(row => draft.on('crd-luhn', row, 'wageCard'))
    },
  },
  {
    name: 'a card that is too short',
    plant: draft => {
      const person = draft.person()
      draft.recard(person, '6200000123')
      return [person.engagement, person.line].map(row => draft.on('crd-format', row, 'wageCard'))
    },
  },
  {
    name: 'paid to another worker’s card',
    plant: draft => {
      const [payee, owner] = [draft.person(), draft.person()]
      payee.line.wageCard = owner.line.wageCard
      return [
        draft.on('crd-belongs-to-foreman', payee.line, 'wageCard'),
        ...[payee, owner].map(({ line }) => draft.on('crd-shared', line, 'wageCard')),
      ]
    },
  },
  {
    name: 'a card in another’s name',
    plant: draft => {
      const { line } = draft.person()
      line.accountHolder = '示例工头'
      return [draft.on('crd-holder-mismatch', line, 'accountHolder')]
    },
  },
  {
    name: 'a card that somebody else was paid to before',
    plant: (draft, random) => {
      const { line } = draft.person()
      line.wageCard = exampleCard(90_000_000 + random.between(1, 1_000))
      draft.month.earlierCardUses.push({
        wageCard: line.wageCard,
        idNumber: '990101198001011232',
        period: draft.month.period,
      })
      return [draft.on('crd-shared', line, 'wageCard')]
    },
  },
]
