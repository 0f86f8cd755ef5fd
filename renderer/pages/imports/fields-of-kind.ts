import {
  AttendanceValues,
  BankResultValues,
  PayrollValues,
  PunchValues,
  RosterValues,
  type SheetKind,
} from '../../../contract/inspection.ts'

const FIELDS: Record<SheetKind, string[]> = {
  roster: Object.keys(RosterValues.shape),
  attendance: [
    ...Object.keys(AttendanceValues.shape).filter(field => field !== 'days'),
    ...Array.from({ length: 31 }, (_, index) => `day/${index + 1}`),
  ],
  punches: Object.keys(PunchValues.shape).filter(field => field !== 'punches'),
  payroll: Object.keys(PayrollValues.shape).filter(
    field => field !== 'otherDue' && field !== 'otherDeductions',
  ),
  'bank-result': Object.keys(BankResultValues.shape),
  unknown: [],
}

/** Logical fields a column of such a sheet can be taken for. Other earnings and deductions carry the column's own heading. */
export function fieldsOfKind(kind: SheetKind, heading: string): string[] {
  const own = kind === 'payroll' ? [`otherDue/${heading}`, `otherDeductions/${heading}`] : []
  return [...FIELDS[kind], ...own]
}
