import type { Language } from '../contract/api/base.ts'
import type {
  Confirmation,
  Engagement,
  IdDocType,
  LaborContract,
  PayrollLine,
  Worker,
} from '../contract/entities.ts'
import type { Severity } from '../contract/finding.ts'
import { say, type Text } from './model.ts'

type Words<K extends string> = Record<K, Text>

const SEX: Words<NonNullable<Worker['sex']>> = {
  male: { zh: '男', en: 'M' },
  female: { zh: '女', en: 'F' },
}

const ID_DOC_TYPE: Words<IdDocType> = {
  residentId: { zh: '居民身份证', en: 'Resident ID' },
  hmtResidencePermit: { zh: '港澳台居民居住证', en: 'HK/Macao/Taiwan permit' },
  foreignPermanentResidentId: { zh: '外国人永久居留身份证', en: 'Permanent resident ID' },
  mainlandTravelPermit: { zh: '来往内地通行证', en: 'Mainland travel permit' },
  passport: { zh: '护照', en: 'Passport' },
  other: { zh: '其他', en: 'Other' },
}

const RATE_UNIT: Words<NonNullable<PayrollLine['rateUnit']>> = {
  day: { zh: '计时(日)', en: 'Daily' },
  hour: { zh: '计时(时)', en: 'Hourly' },
  month: { zh: '计时(月)', en: 'Monthly' },
  piece: { zh: '计件', en: 'Piece' },
}

const CONTRACT_KIND: Words<LaborContract['kind']> = {
  laborContract: { zh: '劳动合同', en: 'Labour contract' },
  employmentAgreement: { zh: '用工书面协议', en: 'Employment agreement' },
  overAgeAgreement: { zh: '超龄用工协议', en: 'Over-age agreement' },
}

const CONFIRMATION: Words<Confirmation['method']> = {
  handwritten: { zh: '手写签名', en: 'Signed' },
  thumbprint: { zh: '按手印', en: 'Thumbprint' },
  sms: { zh: '短信确认', en: 'By SMS' },
  app: { zh: '小程序确认', en: 'In app' },
  signaturePad: { zh: '签名板', en: 'Signature pad' },
}

export const SEVERITY: Words<Severity> = {
  block: { zh: '阻断', en: 'Block' },
  alert: { zh: '警示', en: 'Alert' },
  warn: { zh: '预警', en: 'Warning' },
  notice: { zh: '提示', en: 'Notice' },
}

const YES_NO = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } }

const word = <K extends string>(words: Words<K>, key: K | null, language: Language) =>
  key === null ? null : say(words[key], language)

/** Words of coded values in the report's language; null where the ledger holds nothing. */
export const vocabulary = {
  sex: (value: Worker['sex'], language: Language) => word(SEX, value, language),
  idDocType: (value: IdDocType, language: Language) => word(ID_DOC_TYPE, value, language),
  rateUnit: (value: Engagement['rateUnit'], language: Language) => word(RATE_UNIT, value, language),
  contractKind: (value: LaborContract['kind'] | null, language: Language) =>
    word(CONTRACT_KIND, value, language),
  confirmation: (value: Confirmation['method'], language: Language) => word(CONFIRMATION, value, language),
  severity: (value: Severity, language: Language) => word(SEVERITY, value, language),
  yesNo: (value: boolean | null, language: Language) =>
    value === null ? null : word(YES_NO, value ? 'yes' : 'no', language),
}

/** Signatories in the order of responsibility (reports §1 and §5). */
export const SIGNERS = {
  clerk: { zh: '制表人', en: 'Prepared by' },
  timekeeper: { zh: '考勤员', en: 'Timekeeper' },
  teamLeader: { zh: '班组长', en: 'Team leader' },
  subHead: { zh: '分包单位负责人(章)', en: 'Head of subcontractor (seal)' },
  laborOfficer: { zh: '劳资专管员(审核)', en: 'Labour officer (reviewed)' },
  laborOfficerPrepares: { zh: '编制：劳资专管员', en: 'Prepared by: labour officer' },
  projectManager: { zh: '项目经理', en: 'Project manager' },
  generalContractor: { zh: '总包单位(项目章)', en: 'General contractor (project seal)' },
  owner: { zh: '建设单位(签收)', en: 'Owner (received)' },
} satisfies Record<string, Text>
