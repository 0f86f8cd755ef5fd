import type { WriteSheet } from 'hucre'
import { Form, type FormColumn } from './form.ts'
import { CONTRACTOR, PROJECT, SUBCONTRACTOR } from './parties.ts'
import type { SampleWorker } from './people.ts'

const BASIC = '基本信息'
const DOCUMENT = '身份证件'
const CONTACT = '联系方式'
const WORK = '用工信息'
const CONTRACT = '劳动合同'
const CARD = '工资卡'

const COLUMNS: (FormColumn & { value: (worker: SampleWorker, index: number) => string | number })[] = [
  { heading: '序号', width: 6, value: (_, index) => index + 1 },
  { group: BASIC, heading: '姓名', width: 14, value: worker => worker.name },
  { group: BASIC, heading: '性别', width: 6, value: worker => worker.sex },
  { group: BASIC, heading: '民族', width: 8, value: worker => worker.ethnicity },
  { group: BASIC, heading: '出生日期', width: 12, value: worker => worker.birthDate },
  { group: DOCUMENT, heading: '证件类型', width: 12, value: () => '居民身份证' },
  { group: DOCUMENT, heading: '证件号码', width: 22, value: worker => worker.idNumber },
  { group: DOCUMENT, heading: '户籍地址', width: 30, value: worker => worker.registeredAddress },
  { group: DOCUMENT, heading: '签发机关', width: 16, value: worker => worker.issuingAuthority },
  { group: DOCUMENT, heading: '有效期起', width: 12, value: worker => worker.validFrom },
  { group: DOCUMENT, heading: '有效期止', width: 12, value: worker => worker.validTo },
  { group: DOCUMENT, heading: '照片链接', width: 38, value: worker => worker.photoUrl },
  { group: CONTACT, heading: '现住址', width: 32, value: worker => worker.currentAddress },
  { group: CONTACT, heading: '籍贯', width: 8, value: worker => worker.nativePlace },
  { group: CONTACT, heading: '联系电话', width: 14, value: worker => worker.phone },
  { group: CONTACT, heading: '紧急联系人', width: 12, value: worker => worker.emergencyContact },
  { group: CONTACT, heading: '紧急联系电话', width: 14, value: worker => worker.emergencyPhone },
  { group: BASIC, heading: '文化程度', width: 12, value: worker => worker.education },
  { group: BASIC, heading: '政治面貌', width: 10, value: worker => worker.politicalStatus },
  { group: BASIC, heading: '婚姻状况', width: 10, value: worker => worker.maritalStatus },
  { group: WORK, heading: '所属分包单位', width: 20, value: () => SUBCONTRACTOR.name },
  { group: WORK, heading: '班组', width: 10, value: worker => worker.team },
  { group: WORK, heading: '是否班组长', width: 8, value: worker => (worker.leader ? '是' : '否') },
  { group: WORK, heading: '工种', width: 10, value: worker => worker.trade },
  { group: WORK, heading: '技能等级', width: 10, value: worker => worker.skillLevel },
  { group: WORK, heading: '工人类型', width: 18, value: worker => worker.workerType },
  { group: WORK, heading: '特种作业证号', width: 22, value: worker => worker.certificateNo },
  { group: WORK, heading: '证书有效期', width: 12, value: worker => worker.certificateValidTo },
  { group: WORK, heading: '用工形式', width: 10, value: worker => worker.employmentForm },
  { group: CONTRACT, heading: '合同类型', width: 10, value: () => '劳动合同' },
  { group: CONTRACT, heading: '合同编号', width: 14, value: worker => worker.contractNo },
  { group: CONTRACT, heading: '合同起', width: 12, value: worker => worker.entryDate },
  { group: CONTRACT, heading: '合同止', width: 12, value: () => '2027-06-30' },
  { group: WORK, heading: '计薪方式', width: 10, value: () => '计时（日）' },
  { group: WORK, heading: '日工资标准（元）', width: 12, value: worker => worker.dailyWage / 100 },
  { group: WORK, heading: '安全教育日期', width: 12, value: worker => worker.entryDate },
  { group: WORK, heading: '进场日期', width: 12, value: worker => worker.entryDate },
  { group: WORK, heading: '退场日期', width: 12, value: () => '' },
  { group: CARD, heading: '开户行', width: 16, value: worker => worker.bankName },
  { group: CARD, heading: '卡号', width: 24, value: worker => worker.wageCard },
  { group: WORK, heading: '是否参加工伤保险', width: 10, value: () => '是' },
  { heading: '备注', width: 14, value: () => '' },
]

/** 农民工花名册 in its long form: what the platform's add-worker call needs of every person. */
export function rosterSheet(people: readonly SampleWorker[]): WriteSheet {
  const form = new Form(COLUMNS)
  form.title('农 民 工 花 名 册')
  form.caption(`工程名称：${PROJECT.name}    工程编码：${PROJECT.code}    总包单位：${CONTRACTOR.name}`)
  form.caption(`分包单位：${SUBCONTRACTOR.name}    填报日期：2026-10-31`)
  form.heading()
  people.forEach((worker, index) => {
    form.line(COLUMNS.map(column => column.value(worker, index)))
  })
  form.line(['合计', `${people.length}人`])
  form.blank()
  form.foot({ 0: '分包单位负责人（签章）：', 8: '劳资专管员：', 14: '填表人：' })
  return form.sheet('花名册')
}
