import { FAILED_WORKER } from './bank-result-file.ts'
import type { SampleMonth } from './month.ts'
import { CONTRACTOR, DATES, OWNER, PROJECT, SUBCONTRACTOR, SUPERVISOR, WAGE_ACCOUNT } from './parties.ts'
import { type SampleWorker, TEAMS } from './people.ts'

const LABOR_COST_DUE = 60_000_000

/** What spreadsheets do not hold: the project's key information, its parties, teams and wage account with the month's entries. Money in fen. */
export function projectFile(people: readonly SampleWorker[], months: readonly SampleMonth[]) {
  const repeated = months.find(({ worker }) => worker.number === FAILED_WORKER)?.netPay ?? 0
  const paid = months.reduce((sum, { netPay }) => sum + netPay, 0) - repeated
  return {
    company: SUBCONTRACTOR,
    project: {
      ...PROJECT,
      address: '广州市示例区示例路1号',
      constructionPermitNo: '440199202602010101',
      industry: '房建',
      regulator: '广州市示例区住房和城乡建设局',
      contractAmount: 12_800_000_000,
      startDate: '2026-02-20',
      completionDate: '2027-12-31',
      status: 'building',
      payDay: 15,
      fundingCycleMonths: 1,
      laborCostRatio: 2000,
      projectManager: '甄建平',
      chiefSupervisor: '简立明',
      laborOfficer: '劳思远',
      laborOfficerPhone: '13000003001',
    },
    participants: [
      { role: 'owner', ...OWNER },
      { role: 'generalContractor', ...CONTRACTOR },
      { role: 'laborSubcontractor', ...SUBCONTRACTOR },
      { role: 'supervisionFirm', ...SUPERVISOR },
    ],
    teams: TEAMS.map(name => {
      const leader = people.find(worker => worker.team === name && worker.leader)
      return {
        name,
        participant: SUBCONTRACTOR.name,
        leaderName: leader?.name ?? null,
        leaderIdNumber: leader?.idNumber ?? null,
        trade: leader?.trade ?? null,
      }
    }),
    wageAccount: {
      ...WAGE_ACCOUNT,
      holderUscc: CONTRACTOR.uscc,
      openedOn: '2026-02-25',
      tripartiteAgreementNo: 'SFXY-2026-001',
      filedOn: '2026-03-05',
    },
    progressPayments: [
      {
        period: '2026-10',
        progressPayment: 300_000_000,
        laborCostDue: LABOR_COST_DUE,
        progressNote: '三层主体结构完成，四层模板与钢筋施工',
      },
    ],
    accountEntries: [
      {
        on: '2026-11-06',
        direction: 'in',
        kind: 'funding',
        amount: LABOR_COST_DUE,
        wageMonth: '2026-10',
        counterparty: OWNER.name,
        reference: 'BK20261106001',
      },
      {
        on: DATES.paid,
        direction: 'out',
        kind: 'wages',
        amount: paid,
        wageMonth: '2026-10',
        counterparty: '批量代发工资',
        reference: 'DF20261113',
      },
      {
        on: DATES.repeated,
        direction: 'out',
        kind: 'wages',
        amount: repeated,
        wageMonth: '2026-10',
        counterparty: '批量代发工资（重发）',
        reference: 'DF20261117',
      },
    ],
  }
}
