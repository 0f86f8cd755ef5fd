import { parseYuan } from '../../contract/money.ts'
import type { ParameterUnit } from '../../contract/rule-settings.ts'

/** The integer that a typed value stands for, as `parameterText` writes it (yuan, days, 85%, 1965-01); null when it is none. */
export function readParameterValue(unit: ParameterUnit, text: string): number | null {
  const said = text.replace(/[\s,，]/g, '')
  switch (unit) {
    case 'fen':
    case 'hundredths': {
      const number = parseYuan(said)
      return number?.exact && number.fen >= 0 ? number.fen : null
    }
    case 'ratio':
      return whole(said.replace(/[%％]$/, ''))
    case 'yearMonth': {
      const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(said)
      return month === null ? null : Number(month[1]) * 100 + Number(month[2])
    }
    case 'months':
    case 'days':
    case 'count':
    case 'milestone':
      return whole(said)
  }
}

function whole(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}
