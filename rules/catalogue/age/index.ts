import type { Rule } from '../../rule.ts'
import { ageHealthCertificate } from './age-health-certificate.ts'
import { ageHighRisk5545 } from './age-high-risk-55-45.ts'
import { ageOver6050Local } from './age-over-60-50-local.ts'
import { ageOverRetirement } from './age-over-retirement.ts'
import { ageRegistered65 } from './age-registered-65.ts'
import { ageUnder16 } from './age-under-16.ts'
import { ageUnder18 } from './age-under-18.ts'

/** Age (catalogue §3.8). */
export const AGE_RULES: readonly Rule[] = [
  ageUnder16,
  ageUnder18,
  ageOverRetirement,
  ageOver6050Local,
  ageHighRisk5545,
  ageHealthCertificate,
  ageRegistered65,
]
