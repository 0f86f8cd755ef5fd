import type { ComponentType } from 'react'
import { AttendancePage } from '../pages/attendance/AttendancePage.tsx'
import { BankPage } from '../pages/bank/BankPage.tsx'
import { BoardPage } from '../pages/board/BoardPage.tsx'
import { CheckPage } from '../pages/check/CheckPage.tsx'
import { ConfirmPage } from '../pages/confirm/ConfirmPage.tsx'
import { ImportPage } from '../pages/imports/ImportPage.tsx'
import { PapersPage } from '../pages/papers/PapersPage.tsx'
import { PayrollPage } from '../pages/payroll/PayrollPage.tsx'
import { ReconcilePage } from '../pages/reconcile/ReconcilePage.tsx'
import { ReportsPage } from '../pages/reports/ReportsPage.tsx'
import { RosterPage } from '../pages/roster/RosterPage.tsx'
import { SelfAuditPage } from '../pages/self-audit/SelfAuditPage.tsx'
import { SettingsPage } from '../pages/settings/SettingsPage.tsx'
import { SignPage } from '../pages/sign/SignPage.tsx'
import { WarningsPage } from '../pages/warnings/WarningsPage.tsx'
import { Boundary } from './Boundary.tsx'
import type { Page } from './route.ts'

const VIEWS: Record<Page, ComponentType> = {
  board: BoardPage,
  imports: ImportPage,
  roster: RosterPage,
  attendance: AttendancePage,
  payroll: PayrollPage,
  check: CheckPage,
  confirm: ConfirmPage,
  sign: SignPage,
  bank: BankPage,
  reconcile: ReconcilePage,
  papers: PapersPage,
  reports: ReportsPage,
  selfAudit: SelfAuditPage,
  warnings: WarningsPage,
  settings: SettingsPage,
}

/** The page that the route names. */
export function PageView({ page }: { page: Page }) {
  const View = VIEWS[page]
  return (
    <Boundary key={page}>
      <View />
    </Boundary>
  )
}
