import * as z from 'zod'

/** Kinds of sheet that an empty workbook to fill in can be made for. */
export const TemplateKind = z.enum(['roster', 'attendance', 'payroll', 'bank-result'])
export type TemplateKind = z.infer<typeof TemplateKind>
