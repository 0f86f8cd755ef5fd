import { shiftDate } from '../../../contract/dates.ts'
import type { Fault } from './fault.ts'

export const PROJECT_FAULTS: Fault[] = [
  {
    name: 'a total that the rows do not add up to',
    plant: (draft, random) => {
      const sheet = draft.sheet()
      const more = random.between(1, 90) * 100
      draft.atLast(() => {
        sheet.stated.grossPay = (sheet.stated.grossPay ?? 0) + more
      })
      return [draft.onTotal('pay-total-mismatch', sheet, 'grossPay')]
    },
  },
  {
    name: 'capitals that say another amount',
    plant: draft => {
      const sheet = draft.sheet()
      draft.atLast(() => {
        sheet.stated.netPayCapitals = '壹佰元整'
      })
      return [draft.onTotal('pay-uppercase-amount', sheet, 'netPay')]
    },
  },
  {
    name: 'a wage sheet without phones, and one known nowhere',
    plant: draft => {
      const { worker, line } = draft.person()
      worker.phone = line.phone = null
      return draft.month.sheets.flatMap(sheet => {
        if (sheet.id !== line.sheetId) return []
        sheet.fields = sheet.fields.filter(field => field !== 'phone')
        return [
          draft.on('pay-ledger-fields', sheet, 'name'),
          draft.on('ros-required-fields', worker, 'phone'),
        ]
      })
    },
  },
  {
    name: 'the platform holds another sum',
    plant: draft => {
      draft.atLast(() => {
        if (draft.month.platformCopy !== null)
          draft.month.platformCopy.netPay = (draft.month.platformCopy.netPay ?? 0) + 1
      })
      return [draft.onProject('xck-platform-drift')]
    },
  },
  {
    name: 'another employer in the contract',
    plant: draft => {
      const { contract, engagement, line } = draft.person()
      contract.employer = '广州示例置业有限公司'
      return [
        draft.on('ctr-employer-mismatch', engagement, 'employer'),
        draft.on('xck-employer-differ', line, 'employer'),
      ]
    },
  },
  {
    name: 'an account named otherwise',
    plant: draft => {
      for (const account of draft.month.wageAccounts) account.holderName = '示例住宅项目工资户'
      return [draft.onProject('acc-name-format')]
    },
  },
  {
    name: 'an account of somebody else',
    plant: draft => {
      for (const account of draft.month.wageAccounts) account.holderUscc = '91440101MA5XK00C38'
      return [draft.onProject('acc-holder-not-gc')]
    },
  },
  {
    name: 'no agreement of three parties',
    plant: draft => {
      for (const account of draft.month.wageAccounts) account.tripartiteAgreementNo = null
      return [draft.onProject('acc-tripartite-missing')]
    },
  },
  {
    name: 'an account filed too late',
    plant: (draft, random) => {
      // Before July 2021 there was no term to file within.
      for (const account of draft.month.wageAccounts) {
        account.openedOn = `${draft.month.period}-01`
        account.filedOn = shiftDate(account.openedOn, random.between(31, 90))
      }
      return [draft.onProject('acc-filing-late')]
    },
  },
  {
    name: 'labour cost paid in short',
    plant: draft => {
      for (const payment of draft.month.progressPayments) payment.laborCostDue *= 100_000
      return [draft.onProject('acc-funding-short')]
    },
  },
  {
    name: 'no labour officer',
    plant: draft => {
      draft.month.project.laborOfficer = null
      return ['prj-labor-officer-missing', 'prj-key-info-incomplete'].map(rule => draft.onProject(rule))
    },
  },
  {
    name: 'no permit',
    plant: draft => {
      draft.month.project.constructionPermitNo = null
      return ['prj-permit-missing', 'prj-key-info-incomplete'].map(rule => draft.onProject(rule))
    },
  },
  {
    name: 'a credit code with a wrong last sign',
    plant: draft => {
      for (const party of draft.month.participants)
        if (party.role === 'supervisionFirm') party.uscc = '91440101MA5XK00D14'
      return [draft.onOrg('idn-uscc', 'supervisionFirm')]
    },
  },
  {
    name: 'a formula whose kept value is old',
    plant: draft => {
      const { line } = draft.person()
      const finding = draft.on('imp-formula-stale', line, 'grossPay')
      draft.month.sources[line.origin?.source ?? 0]?.problems.push({
        rule: 'imp-formula-stale',
        severity: 'alert',
        cell: finding.cell?.split('!')[1] ?? null,
        field: 'grossPay',
        params: {},
      })
      return [finding]
    },
  },
]
