import { ORPCError } from '@orpc/client'
import * as z from 'zod'
import type { Language } from '../../contract/api/base.ts'
import { refusalSentence } from '../../contract/language/refusals.ts'
import { RefusalCode, RefusalDetails } from '../../contract/refusal.ts'

const RefusedData = z.object({ code: RefusalCode, details: RefusalDetails })
export type Refused = z.infer<typeof RefusedData>

/** The refusal in an error from the core; null for anything else, which is a defect of ours. */
export function refusedBy(error: unknown): Refused | null {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null
  return RefusedData.safeParse(error.data).data ?? null
}

/** An error in words: the refusal's sentence, or `otherwise` for a defect. Never a code. */
export function troubleText(error: unknown, language: Language, otherwise: string): string {
  const refused = refusedBy(error)
  return refused ? refusalSentence(refused.code, refused.details, language) : otherwise
}
