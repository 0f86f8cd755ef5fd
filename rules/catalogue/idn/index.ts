import type { Rule } from '../../rule.ts'
import { idnBirthMismatch } from './idn-birth-mismatch.ts'
import { idnDocumentExpired } from './idn-document-expired.ts'
import { idnDuplicateInSheet } from './idn-duplicate-in-sheet.ts'
import { idnForeignPr15 } from './idn-foreign-pr-15.ts'
import { idnForeignPr18 } from './idn-foreign-pr-18.ts'
import { idnHmtResidence } from './idn-hmt-residence.ts'
import { idnMobileFormat } from './idn-mobile-format.ts'
import { idnMobileShared } from './idn-mobile-shared.ts'
import { idnNameCharacters } from './idn-name-characters.ts'
import { idnNameInterpunct } from './idn-name-interpunct.ts'
import { idnNameLength } from './idn-name-length.ts'
import { idnNameTwoIds } from './idn-name-two-ids.ts'
import { idnOtherDocument } from './idn-other-document.ts'
import { idnPersonTwoNames } from './idn-person-two-names.ts'
import { idnResidentBirthdate } from './idn-resident-birthdate.ts'
import { idnResidentChecksum } from './idn-resident-checksum.ts'
import { idnResidentLength } from './idn-resident-length.ts'
import { idnResidentRegion } from './idn-resident-region.ts'
import { idnSexMismatch } from './idn-sex-mismatch.ts'
import { idnTypeGuess } from './idn-type-guess.ts'
import { idnUscc } from './idn-uscc.ts'
import { idnUsccOrgPart } from './idn-uscc-org-part.ts'

/** Identity (catalogue §3.2). */
export const IDN_RULES: readonly Rule[] = [
  idnResidentLength,
  idnResidentChecksum,
  idnResidentBirthdate,
  idnResidentRegion,
  idnSexMismatch,
  idnBirthMismatch,
  idnHmtResidence,
  idnForeignPr18,
  idnForeignPr15,
  idnOtherDocument,
  idnTypeGuess,
  idnDocumentExpired,
  idnNameCharacters,
  idnNameInterpunct,
  idnNameLength,
  idnPersonTwoNames,
  idnNameTwoIds,
  idnDuplicateInSheet,
  idnMobileFormat,
  idnMobileShared,
  idnUscc,
  idnUsccOrgPart,
]
