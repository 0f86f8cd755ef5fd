import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { fen, flag, hundredths, id, provenance, ref } from './columns.ts'

export const company = sqliteTable('company', { id: id(), name: text('name').notNull(), uscc: text('uscc') })

export const project = sqliteTable('project', {
  id: id(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  address: text('address'),
  constructionPermitNo: text('construction_permit_no'),
  industry: text('industry'),
  regulator: text('regulator'),
  contractAmount: fen('contract_amount'),
  startDate: text('start_date'),
  completionDate: text('completion_date'),
  status: text('status', { enum: ['preparing', 'building', 'stopped', 'completed'] }).notNull(),
  payDay: integer('pay_day'),
  fundingCycleMonths: integer('funding_cycle_months'),
  laborCostRatio: integer('labor_cost_ratio'),
  projectManager: text('project_manager'),
  chiefSupervisor: text('chief_supervisor'),
  laborOfficer: text('labor_officer'),
  laborOfficerPhone: text('labor_officer_phone'),
})

export const participant = sqliteTable(
  'participant',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    role: text('role', {
      enum: ['owner', 'generalContractor', 'specialtySubcontractor', 'laborSubcontractor', 'supervisionFirm'],
    }).notNull(),
    name: text('name').notNull(),
    uscc: text('uscc'),
  },
  table => [index('participant_project').on(table.projectId)],
)

export const wageAccount = sqliteTable(
  'wage_account',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    holderName: text('holder_name').notNull(),
    holderUscc: text('holder_uscc'),
    accountNo: text('account_no').notNull(),
    bankName: text('bank_name').notNull(),
    openedOn: text('opened_on'),
    tripartiteAgreementNo: text('tripartite_agreement_no'),
    filedOn: text('filed_on'),
  },
  table => [index('wage_account_project').on(table.projectId)],
)

export const accountEntry = sqliteTable(
  'account_entry',
  {
    id: id(),
    accountId: ref('account_id')
      .notNull()
      .references(() => wageAccount.id),
    on: text('on_date').notNull(),
    direction: text('direction', { enum: ['in', 'out'] }).notNull(),
    kind: text('kind', { enum: ['funding', 'wages', 'returned', 'interest', 'fee', 'other'] }).notNull(),
    amount: fen('amount').notNull(),
    wageMonth: text('wage_month'),
    counterparty: text('counterparty'),
    reference: text('reference'),
  },
  table => [index('account_entry_account').on(table.accountId, table.on)],
)

export const progressPayment = sqliteTable(
  'progress_payment',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    period: text('period').notNull(),
    progressPayment: fen('progress_payment').notNull(),
    laborCostDue: fen('labor_cost_due').notNull(),
    progressNote: text('progress_note'),
  },
  table => [uniqueIndex('progress_payment_month').on(table.projectId, table.period)],
)

export const team = sqliteTable(
  'team',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    participantId: ref('participant_id').references(() => participant.id),
    name: text('name').notNull(),
    leaderName: text('leader_name'),
    leaderIdNumber: text('leader_id_number'),
    trade: text('trade'),
    ...provenance(),
  },
  table => [uniqueIndex('team_name').on(table.projectId, table.name)],
)

const idDocTypes = [
  'residentId',
  'hmtResidencePermit',
  'foreignPermanentResidentId',
  'mainlandTravelPermit',
  'passport',
  'other',
] as const

export const worker = sqliteTable(
  'worker',
  {
    id: id(),
    name: text('name').notNull(),
    idDocType: text('id_doc_type', { enum: idDocTypes }).notNull(),
    idNumber: text('id_number').notNull(),
    sex: text('sex', { enum: ['male', 'female'] }),
    ethnicity: text('ethnicity'),
    birthDate: text('birth_date'),
    statedAge: integer('stated_age'),
    registeredAddress: text('registered_address'),
    currentAddress: text('current_address'),
    nativePlace: text('native_place'),
    issuingAuthority: text('issuing_authority'),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    phone: text('phone'),
    emergencyContact: text('emergency_contact'),
    emergencyPhone: text('emergency_phone'),
    education: text('education'),
    politicalStatus: text('political_status'),
    maritalStatus: text('marital_status'),
    photoUrl: text('photo_url'),
    ...provenance(),
  },
  table => [uniqueIndex('worker_id_number').on(table.idNumber)],
)

export const engagement = sqliteTable(
  'engagement',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    workerId: ref('worker_id')
      .notNull()
      .references(() => worker.id),
    teamId: ref('team_id').references(() => team.id),
    jobNumber: text('job_number'),
    employer: text('employer'),
    trade: text('trade'),
    skillLevel: text('skill_level'),
    employmentForm: text('employment_form'),
    workerType: text('worker_type'),
    isTeamLeader: flag('is_team_leader').notNull(),
    entryDate: text('entry_date'),
    exitDate: text('exit_date'),
    wageRate: fen('wage_rate'),
    rateUnit: text('rate_unit', { enum: ['day', 'hour', 'month', 'piece'] }),
    wageCard: text('wage_card'),
    bankName: text('bank_name'),
    accountHolder: text('account_holder'),
    safetyTrainedOn: text('safety_trained_on'),
    injuryInsured: flag('injury_insured'),
    specialOperationNo: text('special_operation_no'),
    specialOperationValidTo: text('special_operation_valid_to'),
    remark: text('remark'),
    ...provenance(),
  },
  table => [index('engagement_project').on(table.projectId), index('engagement_worker').on(table.workerId)],
)

export const laborContract = sqliteTable(
  'labor_contract',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    workerId: ref('worker_id')
      .notNull()
      .references(() => worker.id),
    kind: text('kind', { enum: ['laborContract', 'employmentAgreement', 'overAgeAgreement'] }).notNull(),
    contractNo: text('contract_no'),
    employer: text('employer'),
    signedOn: text('signed_on'),
    startDate: text('start_date'),
    endDate: text('end_date'),
    ...provenance(),
  },
  table => [index('labor_contract_project').on(table.projectId)],
)

export const safetyTraining = sqliteTable(
  'safety_training',
  {
    id: id(),
    projectId: ref('project_id')
      .notNull()
      .references(() => project.id),
    workerId: ref('worker_id')
      .notNull()
      .references(() => worker.id),
    trainedOn: text('trained_on').notNull(),
    name: text('name').notNull(),
    hours: hundredths('hours'),
    passed: flag('passed').notNull(),
    ...provenance(),
  },
  table => [index('safety_training_project').on(table.projectId)],
)
