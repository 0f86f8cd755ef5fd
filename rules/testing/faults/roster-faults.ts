import { dayOfPeriod, shiftDate } from '../../../contract/dates.ts'
import type { Fault } from './fault.ts'

export const ROSTER_FAULTS: Fault[] = [
  {
    name: 'no address on the roster',
    plant: draft => {
      const { worker } = draft.person()
      worker.registeredAddress = null
      return [draft.on('ros-required-fields', worker, 'registeredAddress')]
    },
  },
  {
    name: 'nobody’s team',
    plant: draft => {
      const { engagement } = draft.person()
      engagement.teamId = null
      return [draft.on('ros-team-missing', engagement, 'team')]
    },
  },
  {
    name: 'on site in two projects',
    plant: (draft, random) => {
      const { engagement, worker } = draft.person()
      const entryDate = dayOfPeriod(draft.month.period, random.between(1, 20))
      draft.month.otherEngagements.push({
        workerId: engagement.workerId,
        idNumber: worker.idNumber,
        project: '示例桥梁项目',
        entryDate,
        exitDate: null,
      })
      return [draft.on('ros-two-projects-open', engagement, 'entryDate')]
    },
  },
  {
    name: 'unknown to the platform',
    plant: draft => {
      const { worker } = draft.person()
      draft.drop(draft.book('platformRoster'), ({ idNumber }) => idNumber === worker.idNumber)
      return [
        draft.on('ros-real-name-not-registered', worker, 'idNumber'),
        draft.onProject('ros-roster-vs-platform'),
      ]
    },
  },
  {
    name: 'registered late',
    plant: (draft, random) => {
      const { worker, engagement } = draft.person()
      const registered = draft.book('platformRoster').find(({ idNumber }) => idNumber === worker.idNumber)
      if (registered !== undefined)
        registered.registeredOn = shiftDate(engagement.entryDate ?? '', random.between(3, 20))
      return [draft.on('ros-entry-late-upload', engagement, 'entryDate')]
    },
  },
  {
    name: 'on a list of bans',
    plant: draft => {
      const { worker } = draft.person()
      draft.book('bans').push({ code: worker.idNumber, list: '示例名单' })
      return [draft.on('ros-blacklist', worker, 'idNumber')]
    },
  },
  {
    name: 'a contract that ended before the month',
    plant: draft => {
      const { contract, engagement } = draft.person()
      contract.endDate = shiftDate(dayOfPeriod(draft.month.period, 1), -1)
      return [draft.on('ctr-expired', engagement, 'contractEnd')]
    },
  },
  {
    name: 'an agreed rate below the minimum wage',
    plant: (draft, random) => {
      const { engagement } = draft.person()
      engagement.wageRate = random.between(5_000, 8_000)
      return [draft.on('ctr-below-minimum-rate', engagement, 'wageRate')]
    },
  },
  {
    name: 'no rate anywhere',
    plant: draft => {
      const { engagement, line } = draft.person()
      engagement.wageRate = line.wageRate = null
      return [draft.on('ctr-rate-missing', engagement, 'wageRate')]
    },
  },
  {
    name: 'not trained before his first day',
    plant: draft => {
      const { engagement, contract, worker } = draft.person()
      engagement.entryDate = contract.startDate = contract.signedOn = dayOfPeriod(draft.month.period, 1)
      engagement.safetyTrainedOn = null
      draft.drop(draft.month.trainings, ({ workerId }) => workerId === worker.id)
      const registered = draft.book('platformRoster').find(({ idNumber }) => idNumber === worker.idNumber)
      if (registered !== undefined) registered.registeredOn = engagement.entryDate
      return [draft.on('trn-before-entry', engagement, 'safetyTrainedOn')]
    },
  },
  {
    name: 'an electrician without a licence',
    plant: draft => {
      const { engagement, attendance, line } = draft.person()
      for (const row of [engagement, attendance, line]) row.trade = '电工'
      return [draft.on('trn-special-work-cert', engagement, 'specialOperationNo')]
    },
  },
  {
    name: 'days worked after the project’s cover against injury had ended',
    plant: (draft, random) => {
      const { month } = draft
      const { engagement, attendance } = draft.person()
      for (const each of month.engagements) each.injuryInsured = each === engagement ? null : true
      const worked = attendance.days.flatMap((mark, index) => ((mark ?? 0) > 0 ? [index + 1] : []))
      const day = worked[random.between(0, worked.length - 1)] ?? 1
      for (const cover of draft.book('injuryCovers')) cover.to = shiftDate(dayOfPeriod(month.period, day), -1)
      const { cell } = draft.on('ins-injury-not-covered', attendance, `day/${day}`)
      return [{ ...draft.onProject('ins-injury-not-covered'), cell }]
    },
  },
]
