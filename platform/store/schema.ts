import { bigint, date, integer, jsonb, pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core'

/** What the stand-in issued when it was first started. One row. */
export const identity = pgTable('identity', {
  id: integer('id').primaryKey(),
  accessNo: text('access_no').notNull(),
  key: text('key').notNull(),
  factoryNum: text('factory_num').notNull(),
  appid: text('appid').notNull(),
  secret: text('secret').notNull(),
})

/** Teams, whichever door they came through. `code` is the city's teamCode; teams of the national door have none. */
export const team = pgTable('team', {
  teamSysNo: serial('team_sys_no').primaryKey(),
  code: text('code').unique(),
  name: text('name').notNull(),
  leaderIdNumber: text('leader_id_number'),
  fields: jsonb('fields').$type<Record<string, unknown>>().notNull(),
})

export const worker = pgTable('worker', {
  idNumber: text('id_number').primaryKey(),
  name: text('name').notNull(),
  teamSysNo: integer('team_sys_no').notNull(),
  fields: jsonb('fields').$type<Record<string, unknown>>().notNull(),
})

/** Entries and exits as received. A repeated one stands twice: whether the city drops it is not known. */
export const movement = pgTable('movement', {
  id: serial('id').primaryKey(),
  idNumber: text('id_number').notNull(),
  teamSysNo: integer('team_sys_no').notNull(),
  type: text('type').notNull(),
  doDate: text('do_date').notNull(),
})

/** Attendance records as received. A repeated one stands twice, so that a client sending twice is seen. */
export const punch = pgTable('punch', {
  id: serial('id').primaryKey(),
  idNumber: text('id_number').notNull(),
  at: text('at').notNull(),
  checkType: text('check_type').notNull(),
  channel: text('channel').notNull(),
  method: text('method').notNull(),
})

/** Pay rows of the national door, one per worker and upload, found again by the sender's own number. Money in fen. */
export const payrollRow = pgTable('payroll_row', {
  thirdPayRollCode: text('third_pay_roll_code').primaryKey(),
  payRollCode: text('pay_roll_code').notNull(),
  projectCode: text('project_code').notNull(),
  corpCode: text('corp_code').notNull(),
  corpName: text('corp_name').notNull(),
  teamSysNo: integer('team_sys_no').notNull(),
  payMonth: text('pay_month').notNull(),
  idNumber: text('id_number').notNull(),
  grossFen: bigint('gross_fen', { mode: 'number' }).notNull(),
  netFen: bigint('net_fen', { mode: 'number' }).notNull(),
  balanceDate: date('balance_date').notNull(),
  detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
})

/** Uploads that are answered later. `asked` counts how often the sender asked. */
export const asyncJob = pgTable('async_job', {
  serial: text('serial').primaryKey(),
  method: text('method').notNull(),
  status: integer('status').notNull(),
  result: text('result').notNull(),
  asked: integer('asked').notNull(),
})

/** What the rule pack finds in what was uploaded: 预警 (`warn`) and 警示 (`alert`), open until an upload clears it. `label` is masked. */
export const warning = pgTable('warning', {
  id: text('id').primaryKey(),
  period: text('period').notNull(),
  rule: text('rule').notNull(),
  level: text('level', { enum: ['warn', 'alert'] }).notNull(),
  idNumber: text('id_number'),
  label: text('label').notNull(),
  message: text('message').notNull(),
  raisedAt: timestamp('raised_at', { withTimezone: true }).notNull(),
  clearedAt: timestamp('cleared_at', { withTimezone: true }),
})

/** Every request and what was answered; no personal data. */
export const received = pgTable('received', {
  id: serial('id').primaryKey(),
  at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  call: text('call').notNull(),
  code: text('code').notNull(),
})
