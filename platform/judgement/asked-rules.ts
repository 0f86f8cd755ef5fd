import { RULES } from '../../rules/index.ts'

/** Fields that uploads give the stand-in: what it can judge by. */
const HELD = `
  worker.name worker.idNumber worker.idDocType worker.sex worker.ethnicity worker.birthDate worker.registeredAddress
  worker.currentAddress worker.nativePlace worker.issuingAuthority worker.validFrom worker.phone worker.education
  worker.politicalStatus worker.maritalStatus worker.photoUrl engagement.workerId engagement.teamId engagement.trade
  engagement.skillLevel engagement.employmentForm engagement.workerType engagement.isTeamLeader engagement.entryDate
  engagement.exitDate engagement.wageCard engagement.bankName team.name team.leaderName team.leaderIdNumber team.trade
  punch.at punch.workerId punch.channel punch.method sheet.wageMonth sheet.teamId line.idNumber line.idDocType line.name
  line.workerId line.sheetId line.attendanceDays line.workHours line.grossPay line.netPay line.wageCard line.bankName
  line.backPayMonth month.period month.today month.company month.earlierCardUses
  month.earlierPay`

/** Fields that it does not get, and whose absence can only make a rule milder: nothing is taken off a wage, nothing compared. */
const MILDER_WITHOUT = `
  line.overtimePay line.backPay line.otherDue line.phone line.trade attendance.name attendance.idNumber worker.statedAge
  participant.uscc wageAccount.holderUscc`

/** Days of part-day workers do not travel, so an average over the others would not be the client's. */
const NOT_THE_SAME = new Set(['mwg-project-average'])

const known = new Set<string>(`${HELD} ${MILDER_WITHOUT}`.trim().split(/\s+/))

/** The rules of the pack whose data the stand-in has. Those just before a sync speak of an outbox, and it has none. */
export const ASKED_RULES = RULES.filter(
  ({ id, stage, reads }) =>
    stage !== 'sync' && !NOT_THE_SAME.has(id) && reads.every(field => known.has(field)),
)
