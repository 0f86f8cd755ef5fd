import type { Confidence } from '../../contract/finding.ts'
import type { ParameterUnit } from '../../contract/rule-settings.ts'
import type { ParameterRow, ParameterSet } from './parameter-set.ts'

/** Version of the built-in thresholds; printed on every report that used them. */
export const PARAMETERS_VERSION = '2026.11.5'

type Step = [effectiveFrom: string, value: number, source: string, confidence: Confidence]

function history(key: string, unit: ParameterUnit, ...steps: Step[]): ParameterRow[] {
  return steps.map(([effectiveFrom, value, source, confidence]) => ({
    key,
    effectiveFrom,
    value,
    unit,
    source,
    confidence,
  }))
}

/** Launch of the city platform: from here on its unpublished thresholds are assumed. */
const PILOT = '2017-10-30'
/** Labour Law in force: beginning of what has no earlier record here. */
const LABOR_LAW = '1995-01-01'

const minimumWage = [
  ...history(
    'wage.minimum.guangzhou.month',
    'fen',
    ['2013-05-01', 155_000, 'press', 'found-2nd'],
    ['2015-05-01', 189_500, 'press', 'found-2nd'],
    ['2018-07-01', 210_000, '粤府函〔2018〕187号', 'recalled'],
    ['2021-12-01', 230_000, '粤府函〔2021〕345号', 'found-2nd'],
    ['2025-03-01', 250_000, '粤府函〔2025〕23号', 'found-2nd'],
  ),
  ...history(
    'wage.minimum.guangzhou.hour',
    'fen',
    ['2013-05-01', 1_500, 'press', 'found-2nd'],
    ['2015-05-01', 1_830, 'press', 'recalled'],
    ['2018-07-01', 2_030, '粤府函〔2018〕187号', 'recalled'],
    ['2021-12-01', 2_220, '粤府函〔2021〕345号', 'found-2nd'],
    ['2025-03-01', 2_370, '粤府函〔2025〕23号', 'found-2nd'],
  ),
]

const conversion = [
  ...history('wage.conversion.payDaysPerMonth', 'hundredths', ['2008-01-03', 2_175, 'H25', 'found']),
  ...history(
    'wage.conversion.workingDaysPerMonth',
    'hundredths',
    ['2008-01-03', 2_083, '劳社部发〔2008〕3号', 'found'],
    ['2025-01-01', 2_067, 'H25', 'found'],
  ),
  ...history(
    'wage.conversion.statutoryHolidays',
    'days',
    ['2008-01-01', 11, '国务院令第513号', 'found'],
    ['2025-01-01', 13, '国务院令第795号', 'found'],
  ),
  ...history('wage.conversion.hoursPerDay', 'count', [LABOR_LAW, 8, 'W94', 'found']),
  ...history('wage.overtime.workday', 'hundredths', [LABOR_LAW, 150, 'W94 art 13', 'found']),
  ...history('wage.overtime.restDay', 'hundredths', [LABOR_LAW, 200, 'W94 art 13', 'found']),
  ...history('wage.overtime.holiday', 'hundredths', [LABOR_LAW, 300, 'W94 art 13', 'found']),
  ...history('wage.overtime.maxHoursPerDay', 'count', [LABOR_LAW, 3, '劳动法 art 41', 'recalled']),
  ...history('wage.overtime.maxHoursPerMonth', 'count', [LABOR_LAW, 36, '劳动法 art 41', 'recalled']),
]

/** Before 2025 the age stood still: the cap was 0. */
function retirement(
  group: string,
  base: number,
  firstAffected: number,
  step: number,
  cap: number,
): ParameterRow[] {
  const key = `age.retirement.${group}`
  const [before, now]: [
    Pick<ParameterRow, 'source' | 'confidence'>,
    Pick<ParameterRow, 'source' | 'confidence'>,
  ] = [
    { source: '国发〔1978〕104号', confidence: 'recalled' },
    { source: 'RET', confidence: 'found-2nd' },
  ]
  return [
    { key: `${key}.base`, effectiveFrom: '1978-06-02', value: base, unit: 'months', ...before },
    { key: `${key}.cap`, effectiveFrom: '1978-06-02', value: 0, unit: 'months', ...before },
    {
      key: `${key}.firstAffected`,
      effectiveFrom: '1978-06-02',
      value: firstAffected,
      unit: 'yearMonth',
      ...now,
    },
    { key: `${key}.step`, effectiveFrom: '1978-06-02', value: step, unit: 'months', ...now },
    { key: `${key}.cap`, effectiveFrom: '2025-01-01', value: cap, unit: 'months', ...now },
  ]
}

const ages = [
  ...retirement('men', 720, 196_501, 4, 36),
  ...retirement('womenBase50', 600, 197_501, 2, 60),
  ...retirement('womenBase55', 660, 197_001, 4, 36),
  ...history('age.minimum', 'count', ['1991-04-15', 16, '禁止使用童工规定', 'recalled']),
  ...history('age.adult', 'count', [LABOR_LAW, 18, '劳动法', 'found-2nd']),
  ...history('age.local.men', 'count', [PILOT, 60, 'city notices 2019–2021', 'practice']),
  ...history('age.local.women', 'count', [PILOT, 50, 'city notices 2019–2021', 'practice']),
  ...history('age.highRisk.men', 'count', ['1978-06-02', 55, '沪建质安联〔2019〕346号', 'practice']),
  ...history('age.health.from', 'count', [PILOT, 60, 'Chengdu 2021-10', 'practice']),
  ...history('age.health.validMonths', 'months', [PILOT, 12, 'Chengdu 2021-10', 'practice']),
  ...history('age.registered.limit', 'count', [PILOT, 65, 'Jingzhou', 'practice']),
  ...history('age.highRisk.women', 'count', ['1978-06-02', 45, '沪建质安联〔2019〕346号', 'practice']),
]

const retention = [
  ...history('retain.wageLedger', 'months', ['2020-05-01', 36, 'R724 art 15', 'found']),
  ...history('retain.labourLedger', 'months', ['2020-05-01', 36, 'R724 art 28', 'found']),
  ...history('retain.wageAccountPapers', 'months', ['2021-07-07', 36, 'M53 art 20', 'found-2nd']),
  ...history('retain.paymentRecord', 'months', [LABOR_LAW, 24, 'W94 art 6; GDW art 16', 'found']),
  ...history('retain.attendanceImages', 'months', ['2019-03-01', 24, 'J18 art 13', 'recalled']),
]

const wageSplit = [
  ...history('acc.funding.maxCycle', 'months', ['2020-05-01', 1, 'R724 art 24; M53 art 12', 'found']),
  ...history('acc.openWithin', 'days', ['2021-07-07', 30, 'M53 art 6', 'found-2nd']),
  ...history('acc.fileWithin', 'days', ['2021-07-07', 30, 'M53 art 6', 'found-2nd']),
  ...history('acc.closePublicity', 'days', ['2020-05-01', 30, 'R724 art 27', 'found']),
  ...history('acc.funding.minRatio', 'ratio', ['2015-01-01', 20, 'GD3', 'practice']),
  ...history('crd.change.quietDays', 'days', [PILOT, 7, 'fraud control', 'practice']),
  ...history('crd.forcedBank.withinMonths', 'months', ['2021-07-07', 1, 'M53 art 19', 'inferred']),
  ...history('crd.readyWithin', 'days', ['2015-01-01', 15, 'GD3', 'found-2nd']),
  ...history('dep.openWithinWorkingDays', 'days', ['2021-11-01', 20, 'M65', 'found-2nd']),
  ...history('dep.minRatio', 'ratio', ['2021-11-01', 1, 'M65', 'found-2nd']),
  ...history('dep.maxRatio', 'ratio', ['2021-11-01', 3, 'M65', 'found-2nd']),
  ...history('dep.topUpWithinWorkingDays', 'days', ['2021-11-01', 10, 'M65', 'found-2nd']),
]

const contracts = [
  ...history('pay.cycle.maxMonths', 'months', [LABOR_LAW, 1, 'W94 art 7; R724 art 13', 'found']),
]

const deductions = [
  ...history('ded.loss.maxRatio', 'ratio', [LABOR_LAW, 20, 'W94 art 16', 'found']),
  ...history('tax.maxRatio', 'ratio', ['2019-01-01', 45, '个人所得税法', 'recalled']),
  ...history('tax.service.allowance', 'fen', ['2019-01-01', 80_000, '个人所得税法', 'recalled']),
  ...history('tax.service.step', 'fen', ['2019-01-01', 400_000, '个人所得税法', 'recalled']),
  ...history('tax.service.costRatio', 'ratio', ['2019-01-01', 20, '个人所得税法', 'recalled']),
  ...history('tax.service.ratio', 'ratio', ['2019-01-01', 20, '个人所得税法', 'recalled']),
  ...history('tax.monthlyAllowance', 'fen', ['2018-10-01', 500_000, '个人所得税法', 'recalled']),
  ...history('ins.own.maxPerMille', 'count', [PILOT, 102, 'rates from an older city data set', 'inferred']),
]

const milestones = [
  ...history('milestone.pilot', 'milestone', [PILOT, 1, 'SEED', 'found']),
  ...history('milestone.launch', 'milestone', ['2018-02-01', 1, 'SEED', 'found']),
  ...history('milestone.warningRules', 'milestone', ['2019-09-01', 1, 'press', 'found-2nd']),
  ...history('milestone.biometricOnly', 'milestone', ['2020-01-01', 1, 'SEED; GZBIO', 'found']),
  ...history('milestone.wageSplitRules', 'milestone', ['2020-04-15', 1, 'GZ37', 'found']),
  ...history('milestone.gcOpensAccount', 'milestone', ['2020-12-17', 1, 'GZ431', 'found']),
  ...history('milestone.managersRegistered', 'milestone', ['2021-01-01', 1, 'GZMGR', 'found-2nd']),
  ...history('milestone.managersPunch', 'milestone', ['2021-03-01', 1, 'GZMGR', 'found-2nd']),
  ...history('milestone.gcPaysAll', 'milestone', ['2021-03-01', 1, 'GZ431; GZMGR', 'found']),
  ...history('milestone.platformV3', 'milestone', ['2022-06-06', 1, 'bureau notice', 'found-2nd']),
]

const training = history('trn.gap.months', 'months', ['2019-03-01', 12, 'J18 art 12', 'recalled'])

/** Numbers that the city never published: defaults, to be set by configuration. */
const unpublished = [
  ...history('check.handleWithin', 'days', [PILOT, 7, 'own default', 'inferred']),
  ...history('check.overdueGrace', 'days', [PILOT, 0, 'own default', 'inferred']),
  ...history('att.longAbsence.warnDays', 'days', [PILOT, 7, 'SEED', 'inferred']),
  ...history('att.longAbsence.alertDays', 'days', [PILOT, 15, 'SEED', 'inferred']),
  ...history('att.longAbsence.suggestExitDays', 'days', [PILOT, 30, 'SEED', 'inferred']),
  ...history('att.conflict.travelMinutes', 'count', [PILOT, 30, 'own default', 'inferred']),
  ...history('att.coverage.minRatio', 'ratio', [PILOT, 85, 'other cities', 'practice']),
  ...history('att.noRest.noticeDays', 'days', [PILOT, 6, '劳动法 art 38', 'recalled']),
  ...history('att.noRest.warnDays', 'days', [PILOT, 13, 'site practice', 'inferred']),
  ...history('att.projectSilent.days', 'days', [PILOT, 3, 'SEED', 'inferred']),
  ...history('att.upload.withinDays', 'days', [PILOT, 3, 'GZMGR', 'inferred']),
  ...history('att.burst.people', 'count', [PILOT, 5, 'site practice', 'practice']),
  ...history('att.burst.seconds', 'count', [PILOT, 10, 'site practice', 'practice']),
  ...history('att.burst.days', 'count', [PILOT, 3, 'site practice', 'practice']),
  ...history('mgr.keyPost.warnRatio', 'ratio', [PILOT, 60, 'other cities', 'practice']),
  ...history('mgr.keyPost.noticeRatio', 'ratio', [PILOT, 80, 'site practice', 'practice']),
  ...history('mgr.keyPost.absentDays', 'days', [PILOT, 5, 'Chengdu', 'practice']),
  ...history('mgr.leave.maxDaysMonth', 'days', [PILOT, 6, 'Heilongjiang', 'practice']),
  ...history('mgr.leave.maxDaysYear', 'days', [PILOT, 20, 'Heilongjiang', 'practice']),
  ...history('att.worker.minPunchesPerDay', 'count', [PILOT, 2, 'Heilongjiang', 'practice']),
  ...history('pay.lateAfter.months', 'months', [PILOT, 1, 'Guizhou', 'practice']),
  ...history('pay.assessment.byDay', 'count', ['2020-05-01', 10, 'R724 arts 31, 56(1)', 'inferred']),
  ...history('pay.headcountGap.warnPeople', 'count', [PILOT, 0, 'GZ30', 'inferred']),
  ...history('pay.headcountGap.alertRatio', 'ratio', [PILOT, 10, 'Guizhou', 'practice']),
  ...history('pay.single.monthMax', 'fen', [PILOT, 5_000_000, 'Guizhou', 'practice']),
  ...history('pay.single.yearMax', 'fen', [PILOT, 30_000_000, 'Guizhou', 'practice']),
  ...history('pay.identical.ratio', 'ratio', [PILOT, 80, 'site practice', 'practice']),
  ...history('pay.foreman.maxShare', 'ratio', [PILOT, 40, 'site practice', 'practice']),
  ...history('pay.pattern.minPeople', 'count', [PILOT, 6, 'site practice', 'practice']),
  ...history('sig.burst.people', 'count', [PILOT, 5, 'site practice', 'inferred']),
  ...history('sig.burst.seconds', 'count', [PILOT, 10, 'site practice', 'inferred']),
  ...history('bnk.result.withinWorkingDays', 'days', [PILOT, 3, 'site practice', 'inferred']),
  ...history('bnk.failed.withinWorkingDays', 'days', [PILOT, 5, 'site practice', 'inferred']),
  ...history('plt.clock.maxSeconds', 'count', [
    PILOT,
    60,
    'interface standard for real-name data',
    'inferred',
  ]),
  ...history('pub.wageNotice.days', 'days', [PILOT, 3, 'other cities', 'practice']),
  ...history('xck.days.warnGap', 'hundredths', [PILOT, 50, 'GZRN', 'inferred']),
  ...history('xck.days.alertGap', 'hundredths', [PILOT, 300, 'GZRN', 'inferred']),
  ...history('acc.balance.minMonths', 'count', [PILOT, 1, 'Tibet', 'practice']),
  ...history('ros.registerWithinDays', 'days', [PILOT, 1, 'GZ30', 'inferred']),
  ...history('ros.cardBound.minRatio', 'ratio', [PILOT, 90, 'Yunnan', 'practice']),
  ...history('prj.small.maxAmount', 'fen', [PILOT, 400_000_000, 'Chongqing, Guizhou', 'practice']),
  ...history('sub.registerWithinDays', 'days', [PILOT, 10, 'Hebei', 'practice']),
]

/** Thresholds of rules that are asked only where a region's pack is switched on. */
const regional = [
  ...history('reg.guizhou.minimumWage', 'fen', [PILOT, 189_000, 'Guizhou', 'practice']),
  ...history('reg.tibet.payDay', 'count', [PILOT, 10, 'Tibet', 'practice']),
  ...history('reg.chengdu.staffWithinDays', 'days', [PILOT, 30, 'Chengdu', 'practice']),
  ...history('reg.hebei.fewDays', 'hundredths', [PILOT, 500, 'Hebei', 'inferred']),
  ...history('reg.hebei.highPay', 'fen', [PILOT, 1_000_000, 'Hebei', 'inferred']),
]

/** The thresholds of the catalogue (§2), each with the day from which it holds, its source and how sure that is. */
export const BUILT_IN_PARAMETERS: ParameterSet = {
  version: PARAMETERS_VERSION,
  rows: [
    ...minimumWage,
    ...conversion,
    ...ages,
    ...retention,
    ...wageSplit,
    ...contracts,
    ...training,
    ...deductions,
    ...milestones,
    ...unpublished,
    ...regional,
  ],
}
