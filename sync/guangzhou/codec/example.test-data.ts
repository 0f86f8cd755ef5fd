import type { CallName } from './calls.ts'
import type { GuangzhouSettings } from './encode.ts'

export const SETTINGS: GuangzhouSettings = {
  credentials: {
    accessNo: '0123456789abcdef0123456789abcdef',
    key: '8c2da4c769828fcfa77aedb690999cf9',
    factoryNum: 'fedcba9876543210fedcba9876543210',
  },
  codeTables: { workType: { 木工: 'Z01', 钢筋工: 'Z02' }, bank: { 演练银行: '9001' } },
}

const person = {
  sex: 'M',
  nation: '汉族',
  birthday: '19900101',
  address: '虚构省虚构市 1 号',
  signOrgan: '虚构市公安局',
  expiryStart: '20200101',
  headImg: 'https://pictures.example/1.jpg',
  currentAddress: '虚构工地宿舍',
  political: '2',
  education: '高中',
  phone: '13000000001',
  employType: '1',
  cardNum: '6200000000000000012',
  cardBank: '9001',
  workType: 'Z01',
  techLevel: '0',
  safetyEdu: 'true',
  builderType: '1',
  doDate: '20260301',
  nativePlace: '虚构省',
  maritalStatus: '1',
}

const TEAM_CODE = '990101199001010014Z01'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** One complete, fictional request of every call. */
export const EXAMPLE_FIELDS: Record<CallName, Record<string, string>> = (() => {
  const leader = Object.entries(person).map(([name, value]) => [`leader${capital(name)}`, value])
  const team = {
    ...Object.fromEntries(leader),
    teamCode: TEAM_CODE,
    name: '张三木工班组',
    workType: 'Z01',
    leaderIdcard: '990101199001010014',
    leaderName: '张三',
  }
  const worker = { ...person, teamCode: TEAM_CODE, idcard: '990101199202020029', name: '李四' }
  return {
    teamSave: team,
    teamUpdate: team,
    workerSave: worker,
    workerUpdate: worker,
    enterExit: { teamCode: TEAM_CODE, idcard: '990101199202020029', type: '0', doDate: '20260301' },
    attendance: {
      builderIdcard: '990101199202020029',
      builderType: '0',
      atteTime: '20260302073000',
      atteType: '2',
      checkChannel: '1号',
      checkType: '1',
    },
  }
})()
