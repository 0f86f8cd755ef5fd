import type { PaperRow } from '../../../contract/papers.ts'
import type { ProjectMonth } from '../../../contract/project-month.ts'
import type { Rule } from '../../rule.ts'
import { examplePunch } from './example-punch.ts'
import { onPunchedDay } from './on-punched-day.ts'

const AT = '2026-03-03T00:00:00Z'
const photo = (state: PaperRow<'punchPhotos'>['state']) => [{ idNumber: '990101198201010000', at: AT, state }]

/** A person and an instant, however either is written. */
const photoKey = (idNumber: string, at: string) => `${idNumber.toUpperCase()} ${Date.parse(at)}`

/** What the photo of each gate record shows. */
const photosOf = ({ papers }: ProjectMonth) =>
  new Map(papers.punchPhotos?.map(({ idNumber, at, state }) => [photoKey(idNumber, at), state]))

export const attPhotoMissing: Rule = {
  id: 'att-photo-missing',
  title: { zh: '考勤无抓拍照片', en: 'Gate records without a proper photo' },
  failsWhen: {
    zh: '打卡没有照片，或照片过小、看不到人脸或背景',
    en: 'a gate record without a photo, or one too small, or without a visible face or background',
  },
  severity: ['warn'],
  scope: 'row',
  reads: ['punch.at', 'punch.workerId', 'punch.manual', 'papers.punchPhotos', 'worker.idNumber'],
  needs: ['punches', 'punchPhotos'],
  parameters: [],
  source: 'Zhongshan 中建通〔2023〕90号',
  confidence: 'practice',
  penalty: null,
  *check(month, { index }) {
    const photos = photosOf(month)
    for (const person of index.people()) {
      const { worker } = person
      const days = worker === null ? undefined : index.punches().get(worker.id)
      if (worker === null || days === undefined) continue
      let first: number | null = null
      let punches = 0
      for (const [day, records] of days) {
        for (const { at, manual } of records) {
          // That a record was made by hand is told by att-manual-punch.
          if (manual || photos.get(photoKey(worker.idNumber, at)) === 'good') continue
          punches++
          first = Math.min(first ?? day, day)
        }
      }
      if (first !== null) yield* onPunchedDay(person, first, { first, punches })
    }
  },
  message: {
    zh: '{first}日等{punches}次打卡没有合格的照片',
    en: '{punches} gate records, the first of them on day {first}, have no proper photo',
  },
  actual: { zh: '{punches}次', en: '{punches} records' },
  expected: { zh: '每次都有人脸和背景清楚的照片', en: 'a photo with face and background each time' },
  repair: {
    zh: '检查设备的抓拍设置，补传照片',
    en: 'Look at the device’s settings, and send the photos again',
  },
  blindSpot: {
    zh: '中山的做法，非广州规定；照片的好坏以登记为准',
    en: 'Practice of Zhongshan, not a Guangzhou rule; what a photo shows is taken from the record',
  },
  examples: {
    fails: {
      change: { punches: [examplePunch(0, AT)], papers: { punchPhotos: photo('noFace') } },
      finds: [{ cell: '考勤表!I4' }],
    },
    passes: {
      change: { punches: [examplePunch(0, AT)], papers: { punchPhotos: photo('good') } },
      finds: [],
    },
  },
}
