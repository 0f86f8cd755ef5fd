import { beijingDate } from '../../../contract/dates.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import { compact } from '../../../contract/text.ts'
import { unjudged } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { examplePunch } from './example-punch.ts'
import { onPunchedDay } from './on-punched-day.ts'

const GATE: PaperRow<'devices'> = {
  serial: 'SB-0001',
  name: '1号闸机',
  registeredOn: '2025-09-01',
  removedOn: null,
  insideFence: true,
}
const PUNCHES = [examplePunch(0, '2026-03-03T00:00:00Z')]

/** Registered devices by serial number and by name. */
function devicesOf({ papers }: ProjectMonth): Map<string, PaperRow<'devices'>[]> {
  const devices = new Map<string, PaperRow<'devices'>[]>()
  for (const device of papers.devices ?? []) {
    for (const key of new Set([device.serial, device.name ?? device.serial].map(compact)))
      devices.set(key, [...(devices.get(key) ?? []), device])
  }
  return devices
}

export const attDeviceUnknown: Rule = {
  id: 'att-device-unknown',
  title: { zh: '设备不属于本项目', en: 'A device that is not of the project' },
  failsWhen: {
    zh: '打卡设备当日没有在本项目登记，或不在围栏内',
    en: 'the device was not registered to the project on that day, or stands outside the fence',
  },
  severity: ['alert'],
  scope: 'row',
  reads: ['punch.channel', 'punch.at', 'punch.workerId', 'punch.manual', 'papers.devices'],
  needs: ['punches', 'devices'],
  parameters: [],
  source: 'Zhongshan case of 2026-01',
  confidence: 'practice',
  penalty: null,
  *check(month, { index }) {
    const devices = devicesOf(month)
    for (const person of index.people()) {
      const days = index.punches().get(person.worker?.id ?? '')
      if (days === undefined) continue
      let first: { day: number; device: string } | null = null
      let punches = 0
      let unnamed = false
      for (const [day, records] of days) {
        for (const { channel, manual, at } of records) {
          if (manual) continue
          if (channel === null) {
            unnamed = true
            continue
          }
          const on = beijingDate(new Date(at))
          const registered = (devices.get(compact(channel)) ?? []).some(
            ({ registeredOn, removedOn, insideFence }) =>
              registeredOn <= on && (removedOn === null || removedOn >= on) && insideFence !== false,
          )
          if (registered) continue
          punches++
          if (first === null || day < first.day) first = { day, device: channel }
        }
      }
      if (first !== null)
        yield* onPunchedDay(person, first.day, { first: first.day, device: first.device, punches })
      if (unnamed) yield unjudged('punchDevice')
    }
  },
  message: {
    zh: '{first}日等{punches}次打卡来自未在本项目登记或不在围栏内的设备“{device}”等',
    en: '{punches} gate records, the first on day {first} by “{device}”, are of devices not registered here or outside the fence',
  },
  actual: { zh: '{device}', en: '“{device}”' },
  expected: { zh: '本项目登记、在围栏内的设备', en: 'a device of the project inside the fence' },
  repair: {
    zh: '登记设备或移回现场；异地打卡的考勤不得作数',
    en: 'Register the device or bring it back; records made elsewhere must not count',
  },
  blindSpot: {
    zh: '中山的案例，非广州规定；按登记的序列号或名称比较',
    en: 'A case of Zhongshan, not a Guangzhou rule; compares with serial numbers and names on record',
  },
  examples: {
    fails: {
      change: { punches: PUNCHES, papers: { devices: [{ ...GATE, insideFence: false }] } },
      finds: [{ cell: '考勤表!I4' }],
    },
    passes: { change: { punches: PUNCHES, papers: { devices: [GATE] } }, finds: [] },
  },
}
