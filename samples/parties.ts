import { usccOf } from './numbers.ts'

export const PROJECT = { name: '一号安置房', code: 'GZ-DEMO-2026-001' }
export const OWNER = { name: '某某建设投资有限公司', uscc: usccOf('DEM00001') }
export const CONTRACTOR = { name: '甲建设集团有限公司', uscc: usccOf('DEM00002') }
export const SUBCONTRACTOR = { name: '某某劳务有限公司', uscc: usccOf('DEM00003') }
export const SUPERVISOR = { name: '某某工程监理有限公司', uscc: usccOf('DEM00004') }

/** A statutory pay day's agreed date, the day the batch is paid and the day a failed payment is repeated. */
export const DATES = { planned: '2026-11-15', paid: '2026-11-13', repeated: '2026-11-17' }

export const WAGE_ACCOUNT = {
  holderName: `${CONTRACTOR.name}${PROJECT.name}农民工工资专用账户`,
  accountNo: '44019900000000000188',
  bankName: '中国建设银行广州示例支行',
}
