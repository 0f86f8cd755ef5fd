import type { TFunction } from 'i18next'
import type { StepCell } from '../../../contract/api/months.ts'

const plain = (value: number) => value.toLocaleString('en')

/** What a step is spoken of with: so many days, so many people, so many of so many, so many places to mend. */
export function stepFigure(t: TFunction, { step, state, counts }: StepCell): string {
  const { people = 0, days = 0, done = 0, total = 0, accepted = 0, paid = 0, reports = 0 } = counts
  const part = (some: number) => (total === 0 ? '' : `${plain(some)} / ${plain(total)}`)
  switch (step) {
    case 'roster':
      return people === 0 ? '' : plain(people)
    case 'attendance':
      return days === 0 ? '' : t('board.days', { days: plain(days) })
    case 'payroll':
      return people === 0 ? '' : t('board.paidHeads', { count: people })
    case 'check': {
      const open = (counts.block ?? 0) + (counts.alert ?? 0)
      if (open > 0) return t('app.places', { count: open })
      return state === 'done' ? t('board.passed') : ''
    }
    case 'confirm':
      return state === 'done' ? plain(total) : part(done)
    case 'sign':
      return state === 'done' ? t('board.signed') : ''
    case 'submit':
      return state === 'done' ? plain(total) : part(accepted)
    case 'result':
      return state === 'done' ? plain(paid) : state === 'needsYou' || state === 'late' ? part(paid) : ''
    case 'archive':
      return reports === 0 ? '' : t('board.reports', { count: reports })
    case 'pay':
      return ''
  }
}
