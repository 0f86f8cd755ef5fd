import { regChengduStaffEntered } from './reg-chengdu-staff-entered.ts'
import { regGuizhouAverageWage } from './reg-guizhou-average-wage.ts'
import { regHebeiFewDaysHighPay } from './reg-hebei-few-days-high-pay.ts'
import { regHebeiSubRegistered } from './reg-hebei-sub-registered.ts'
import { regTibetPaidByDay } from './reg-tibet-paid-by-day.ts'
import type { RegionalPack } from './regional-pack.ts'

/** The schemes of other regions as far as they were published (rule catalogue §4). */
export const REGIONAL_PACKS: readonly RegionalPack[] = [
  {
    id: 'guizhou',
    region: { zh: '贵州', en: 'Guizhou' },
    note: {
      zh: '取自供应商页面，由其中1,890元的界限推定为贵州；不是广州规定',
      en: 'Read on a vendor page and taken for Guizhou by its limit of 1,890 yuan; not a Guangzhou rule',
    },
    indicators: [
      { says: { zh: '当月和次月均未发放：红', en: 'unpaid in M and M+1: red' }, rules: ['pay-on-time'] },
      {
        says: { zh: '人均工资低于月最低工资：红', en: 'average pay below the monthly minimum: red' },
        rules: ['reg-guizhou-average-wage'],
      },
      {
        says: {
          zh: '发放人数少于考勤人数：黄；超过10%的人未发：红',
          en: 'fewer paid than attending: yellow; more than 10% unpaid: red',
        },
        rules: ['xck-headcount-gap', 'xck-attended-not-paid'],
      },
      {
        says: {
          zh: '一人一月超过5万元或一年超过30万元：红',
          en: 'one person over 50,000 a month or 300,000 a year: red',
        },
        rules: ['pay-single-month-high', 'pay-single-year-high'],
      },
      { says: { zh: '离场未结清：红', en: 'left without settlement: red' }, rules: ['ros-exit-unpaid'] },
    ],
    rules: [regGuizhouAverageWage],
    settings: [],
    parameters: [],
  },
  {
    id: 'tibet',
    region: { zh: '西藏', en: 'Tibet' },
    note: {
      zh: '五项月度指标，考核期为次月1日至10日；不是广州规定',
      en: 'Five monthly indicators, looked at from the 1st to the 10th of the next month; not a Guangzhou rule',
    },
    indicators: [
      {
        says: { zh: '开工30天内开立专户', en: 'wage account within 30 days of the start' },
        rules: ['acc-not-opened'],
      },
      {
        says: { zh: '按规模核定的考勤人数', en: 'head count of attendance by the size of the works' },
        rules: [],
      },
      {
        says: {
          zh: '通过银行发放，不虚高也不象征性',
          en: 'paid through the bank, neither inflated nor token',
        },
        rules: ['pay-paid-outside-account', 'pay-single-month-high', 'mwg-project-average'],
      },
      { says: { zh: '人工费按比例到账', en: 'money in by the agreed ratio' }, rules: ['acc-funding-short'] },
      {
        says: { zh: '专户余额不低于当月工资', en: "balance not below the month's wages" },
        rules: ['acc-balance-short'],
      },
      {
        says: { zh: '次月10日前发完', en: 'paid by the 10th of the next month' },
        rules: ['reg-tibet-paid-by-day'],
      },
    ],
    rules: [regTibetPaidByDay],
    settings: [],
    parameters: [],
  },
  {
    id: 'yunnan',
    region: { zh: '云南', en: 'Yunnan' },
    note: { zh: '云南公布的指标；不是广州规定', en: 'Indicators published in Yunnan; not a Guangzhou rule' },
    indicators: [
      { says: { zh: '绑定工资专户', en: 'wage account bound' }, rules: ['acc-not-opened'] },
      {
        says: { zh: '绑卡率不低于90%', en: 'at least 90% with a card bound' },
        rules: ['ros-card-bound-ratio'],
      },
      {
        says: { zh: '未在线发放视为未发放', en: 'not paid online counts as not paid' },
        rules: ['pay-paid-outside-account', 'pay-on-time'],
      },
    ],
    rules: [],
    settings: [
      { rule: 'ros-card-bound-ratio', severity: 'warn' },
      { rule: 'pay-paid-outside-account', severity: 'block' },
    ],
    parameters: [],
  },
  {
    id: 'unnamed-city',
    region: { zh: '某市（供应商页面，地点不明）', en: 'A city (vendor pages, place uncertain)' },
    note: {
      zh: '供应商页面上的某市通知，不知是哪个城市；不是广州规定',
      en: 'A city notice on vendor pages; which city is not known; not a Guangzhou rule',
    },
    indicators: [
      {
        says: { zh: '考勤覆盖率100%', en: 'attendance of everyone on site' },
        rules: ['att-coverage-ratio'],
      },
      { says: { zh: '考勤更新率不低于85%', en: 'attendance updated for at least 85%' }, rules: [] },
      {
        says: {
          zh: '开工交底后第10天起计考勤',
          en: 'attendance counted from day 10 after the start briefing',
        },
        rules: [],
      },
      {
        says: { zh: '延期、停工须报备', en: 'delays and stops must be filed' },
        rules: ['att-project-no-attendance'],
      },
    ],
    rules: [],
    settings: [],
    parameters: [
      {
        effectiveFrom: '2017-10-30',
        key: 'att.coverage.minRatio',
        value: 100,
        unit: 'ratio',
        source: 'other cities',
        confidence: 'practice',
      },
    ],
  },
  {
    id: 'chengdu',
    region: { zh: '成都', en: 'Chengdu' },
    note: { zh: '成都的要求；不是广州规定', en: 'Requirements of Chengdu; not a Guangzhou rule' },
    indicators: [
      {
        says: { zh: '管理人员30日内录入', en: 'management entered within 30 days' },
        rules: ['reg-chengdu-staff-entered'],
      },
      {
        says: {
          zh: '项目经理、总监连续5日缺勤',
          en: 'project manager or chief supervisor absent for 5 days',
        },
        rules: ['mgr-key-post-5-days'],
      },
      {
        says: { zh: '60岁以上须有健康证明', en: 'over 60 only with a health certificate' },
        rules: ['age-health-certificate'],
      },
    ],
    rules: [regChengduStaffEntered],
    settings: [{ rule: 'age-health-certificate', severity: 'warn' }],
    parameters: [],
  },
  {
    id: 'hebei',
    region: { zh: '河北', en: 'Hebei' },
    note: { zh: '河北的做法；不是广州规定', en: 'Practice of Hebei; not a Guangzhou rule' },
    indicators: [
      {
        says: { zh: '出勤少而工资高的现场核查', en: 'few days with high pay are checked on site' },
        rules: ['reg-hebei-few-days-high-pay'],
      },
      {
        says: { zh: '分包进场10日内登记', en: 'subcontractors registered within 10 days' },
        rules: ['reg-hebei-sub-registered'],
      },
    ],
    rules: [regHebeiFewDaysHighPay, regHebeiSubRegistered],
    settings: [],
    parameters: [],
  },
]
