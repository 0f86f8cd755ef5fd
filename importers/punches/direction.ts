import { compact } from '../../contract/text.ts'

/** Which way a gate was passed, as far as words say it. */
export type Direction = 'in' | 'out' | null

/** Which way a state word says: 上班签到, 下班签退, 进, 出, in, out. Null for anything else: codes differ from device to device. */
export function directionOfWord(word: string): Direction {
  const text = compact(word).toLowerCase()
  if (/^(上班|签到|上班签到|上班打卡|进|入|进场|进门|进入|in|入场)$/.test(text)) return 'in'
  return /^(下班|签退|下班签退|下班打卡|出|出场|出门|离开|out|退场|离场)$/.test(text) ? 'out' : null
}

/** Which way a gate leads, where its own name says it: 东门入口, 1号闸机_出. 出入口 says nothing. */
export function directionOfGate(name: string): Direction {
  const text = compact(name).replace(/出入口?|进出口?|出\/入|进\/出/g, '')
  const leadsIn = /[入进]([口门场站向]|方向|$|[)）\]】\d])/.test(text)
  const leadsOut = /出([口门场站向]|方向|$|[)）\]】\d])/.test(text)
  return leadsIn === leadsOut ? null : leadsIn ? 'in' : 'out'
}
