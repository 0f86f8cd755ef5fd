import { cardOf, FICTIONAL_REGION, idNumberOf } from './numbers.ts'
import { Random } from './random.ts'

export const TEAMS = ['木工班', '钢筋班', '泥水班'] as const
export type TeamName = (typeof TEAMS)[number]

/** An invented worker with everything the platform's add-worker call asks for. Money in fen. */
export interface SampleWorker {
  number: number
  team: TeamName
  name: string
  sex: '男' | '女'
  ethnicity: string
  idNumber: string
  birthDate: string
  registeredAddress: string
  currentAddress: string
  nativePlace: string
  issuingAuthority: string
  validFrom: string
  validTo: string
  phone: string
  emergencyContact: string
  emergencyPhone: string
  education: string
  politicalStatus: string
  maritalStatus: string
  photoUrl: string
  leader: boolean
  trade: string
  skillLevel: string
  certificateNo: string
  certificateValidTo: string
  employmentForm: string
  workerType: string
  contractNo: string
  /** Also the day of the safety training and of the contract's begin. */
  entryDate: string
  dailyWage: number
  bankName: string
  wageCard: string
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹'
const GIVEN_MEN =
  '建国 志强 海军 永福 家旺 树林 大勇 春生 金水 文斌 国庆 天明 少华 德胜 光辉 新民 水根 立新 广平 长安 玉林 宝山 贵生 连发 小龙 学文 世杰 庆丰 伟民 进财'
const GIVEN_WOMEN = '秀英 桂兰 小梅 春燕 玉珍 丽华'

const HOMES = ['湖南', '广西', '广东', '四川', '贵州', '江西', '湖北'] as const

const TRADES: Record<TeamName, readonly [string, ...string[]]> = {
  木工班: ['木工', '木工', '木工', '普工'],
  钢筋班: ['钢筋工', '钢筋工', '钢筋工', '普工'],
  泥水班: ['砌筑工', '抹灰工', '混凝土工', '普工'],
}

const SIZE: Record<TeamName, number> = { 木工班: 22, 钢筋班: 20, 泥水班: 18 }

const two = (value: number) => String(value).padStart(2, '0')

function invent(number: number, team: TeamName, place: number, random: Random): SampleWorker {
  const woman = place > 0 && number % 9 === 5
  const minority = number === 12
  const home = minority ? '新疆' : random.pick(HOMES)
  const year = woman ? random.between(1982, 1998) : random.between(1974, 2003)
  const birthDate = `${year}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`
  const given = (woman ? GIVEN_WOMEN : GIVEN_MEN).split(' ')
  const surname = [...SURNAMES][number - 1] ?? '王'
  const trade = place === 0 ? TRADES[team][0] : random.pick(TRADES[team])
  const welder = team === '钢筋班' && place === 3
  const entryDate = `2026-${two(random.between(3, 9))}-${two(random.between(1, 28))}`
  return {
    number,
    team,
    name: minority ? '阿力木·买买提' : `${surname}${given[number % given.length]}`,
    sex: woman ? '女' : '男',
    ethnicity: minority ? '维吾尔族' : home === '广西' && number % 2 === 0 ? '壮族' : '汉族',
    idNumber: idNumberOf(FICTIONAL_REGION, birthDate, number * 10 + (woman ? 2 : 1)),
    birthDate,
    registeredAddress: `${home}示例县示例镇第${number}村${random.between(1, 9)}组`,
    currentAddress: '广州市示例区一号安置房项目生活区',
    nativePlace: home,
    issuingAuthority: '示例县公安局',
    validFrom: `${2014 + (number % 8)}-05-01`,
    validTo: `${2034 + (number % 8)}-05-01`,
    phone: `13000001${String(number).padStart(3, '0')}`,
    emergencyContact: `${surname}家${number % 2 === 0 ? '明' : '芳'}`,
    emergencyPhone: `13000002${String(number).padStart(3, '0')}`,
    education: random.pick(['初中及以下', '初中及以下', '高中', '中专', '大专']),
    politicalStatus: number % 20 === 7 ? '党员' : year > 1998 ? '团员' : '群众',
    maritalStatus: year > 1998 ? '未婚' : '已婚',
    photoUrl: `https://photos.example/gz-demo/${String(number).padStart(3, '0')}.jpg`,
    leader: place === 0,
    trade: welder ? '电焊工' : trade,
    skillLevel: trade === '普工' ? '普通' : random.pick(['初级工', '中级工', '高级工']),
    certificateNo: welder ? `T${idNumberOf(FICTIONAL_REGION, birthDate, number * 10 + 1)}` : '',
    certificateValidTo: welder ? '2028-05-31' : '',
    employmentForm: number % 4 === 0 ? '外聘工人' : '自有工人',
    workerType: trade === '普工' ? '其他' : '建筑产业技术工人',
    contractNo: `LD-2026-${String(number).padStart(3, '0')}`,
    entryDate,
    // Multiples of 16 yuan: an hour of overtime at one and a half comes out even.
    dailyWage: (trade === '普工' ? random.pick([288, 304]) : random.pick([336, 352, 368, 384])) * 100,
    bankName: random.pick(['中国建设银行', '中国农业银行', '中国工商银行', '中国银行']),
    wageCard: cardOf(1000 + number),
  }
}

/** The sixty workers, the same on every run. */
export function samplePeople(): SampleWorker[] {
  const random = new Random(20261001)
  let number = 0
  return TEAMS.flatMap(team =>
    Array.from({ length: SIZE[team] }, (_, place) => invent(++number, team, place, random)),
  )
}
