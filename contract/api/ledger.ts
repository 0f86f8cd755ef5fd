import * as z from 'zod'
import { Company } from '../entities.ts'
import { call } from './base.ts'

export const LedgerStatus = z.object({
  state: z.enum(['missing', 'locked', 'open']),
  /** Slots by which the ledger's key can be unwrapped on this machine. */
  slots: z.array(z.enum(['passphrase', 'recoveryCode', 'safeStorage'])),
  company: Company.nullable(),
  /** True when this ledger was made by the demo: everything made from it is a drill (演练). */
  drill: z.boolean(),
  folder: z.string(),
})
export type LedgerStatus = z.infer<typeof LedgerStatus>

export const DoctorStep = z.object({
  step: z.string(),
  state: z.enum(['good', 'attention', 'bad']),
  zh: z.string(),
  en: z.string(),
})

export const ledger = {
  status: call.output(LedgerStatus),
  /** Makes an encrypted ledger and answers the recovery code, which is shown once and kept nowhere. */
  create: call
    .input(
      z.object({
        passphrase: z.string().min(8),
        companyName: z.string().min(1),
        uscc: z.string().nullable(),
        /** A trial ledger: everything made from it is a drill (演练), for good. */
        drill: z.boolean().default(false),
      }),
    )
    .output(z.object({ recoveryCode: z.string(), status: LedgerStatus })),
  unlock: call
    .input(
      z.discriminatedUnion('by', [
        z.object({ by: z.literal('passphrase'), passphrase: z.string() }),
        z.object({ by: z.literal('recoveryCode'), code: z.string() }),
        z.object({ by: z.literal('safeStorage') }),
      ]),
    )
    .output(LedgerStatus),
  lock: call.output(LedgerStatus),
  setCompany: call.input(Company.omit({ id: true })).output(Company),
  doctor: call.output(z.array(DoctorStep)),
}
