import type { Rule } from '../../rule.ts'
import { prjConsortiumLead } from './prj-consortium-lead.ts'
import { prjContractTerms } from './prj-contract-terms.ts'
import { prjEntrustAgreementMissing } from './prj-entrust-agreement-missing.ts'
import { prjKeyInfoIncomplete } from './prj-key-info-incomplete.ts'
import { prjLaborOfficerMissing } from './prj-labor-officer-missing.ts'
import { prjPaymentGuarantee } from './prj-payment-guarantee.ts'
import { prjPermitMissing } from './prj-permit-missing.ts'
import { prjSmallExempt } from './prj-small-exempt.ts'
import { prjStatusStopped } from './prj-status-stopped.ts'
import { prjSubNoQualification } from './prj-sub-no-qualification.ts'
import { prjSubNotRegistered } from './prj-sub-not-registered.ts'
import { prjSubcontractTerms } from './prj-subcontract-terms.ts'

/** Key information of project and participants (catalogue §3.4). */
export const PRJ_RULES: readonly Rule[] = [
  prjKeyInfoIncomplete,
  prjPermitMissing,
  prjContractTerms,
  prjSubcontractTerms,
  prjPaymentGuarantee,
  prjSubNotRegistered,
  prjSubNoQualification,
  prjLaborOfficerMissing,
  prjEntrustAgreementMissing,
  prjConsortiumLead,
  prjStatusStopped,
  prjSmallExempt,
]
