import { useTranslation } from 'react-i18next'
import { formatYuan } from '../../../contract/money.ts'
import type { TrendMonth } from '../../../contract/self-audit.ts'
import { type Bar, Bars } from './Bars.tsx'

/** Months that a chart has room for. */
const MOST = 12

const wan = (fen: number) => `${(fen / 1_000_000).toFixed(1)}`

/** How findings, people and money went month by month, oldest on the left. */
export function TrendCharts({ trend }: { trend: readonly TrendMonth[] }) {
  const { t } = useTranslation()
  const months = trend.slice(0, MOST).toReversed()
  const label = (month: TrendMonth) => month.period.slice(2)
  const findings = months.map(
    (month): Bar => ({
      label: label(month),
      words: (['block', 'alert', 'warn'] as const)
        .map(level => `${t(`severity.${level}`)} ${month.open[level]}`)
        .join(' '),
      parts: (['block', 'alert', 'warn'] as const).map(tone => ({ tone, value: month.open[tone] })),
    }),
  )
  const people = months.map(
    (month): Bar => ({
      label: label(month),
      words: t('selfAudit.peopleWords', { attended: month.attended, listed: month.listed }),
      parts: [{ tone: 'people', value: month.listed }],
    }),
  )
  const money = months.map(
    (month): Bar => ({
      label: label(month),
      words: t('selfAudit.moneyWords', {
        net: formatYuan(month.netPay),
        paid: formatYuan(month.paidAmount),
      }),
      parts: [
        { tone: 'paid', value: Math.min(month.paidAmount, month.netPay) },
        { tone: 'due', value: Math.max(0, month.netPay - month.paidAmount) },
      ],
    }),
  )
  const total = ({ parts }: Bar) => parts.reduce((sum, { value }) => sum + value, 0)
  return (
    <div className="charts">
      <Bars title={t('selfAudit.openByMonth')} bars={findings} topOf={bar => String(total(bar))} />
      <Bars title={t('selfAudit.peopleByMonth')} bars={people} topOf={bar => String(total(bar))} />
      <Bars title={t('selfAudit.moneyByMonth')} bars={money} topOf={bar => wan(total(bar))} />
    </div>
  )
}
