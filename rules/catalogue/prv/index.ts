import type { Rule } from '../../rule.ts'
import { prvExportUnmasked } from './prv-export-unmasked.ts'
import { prvSensitiveConsent } from './prv-sensitive-consent.ts'

/** Personal data (catalogue §3.17). */
export const PRV_RULES: readonly Rule[] = [prvSensitiveConsent, prvExportUnmasked]
