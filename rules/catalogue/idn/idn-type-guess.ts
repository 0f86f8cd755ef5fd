import { shapeOf } from '../../document-shape.ts'
import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnTypeGuess: Rule = {
  id: 'idn-type-guess',
  title: { zh: '证件类型与号码形态不符', en: 'Kind of document and number do not fit' },
  failsWhen: {
    zh: '证件类型为居民身份证，但号码是另一类证件的形态',
    en: 'stated type is resident ID but the number has the shape of another type',
  },
  severity: ['block'],
  scope: 'row',
  reads: ['worker.idNumber', 'worker.idDocType', 'line.idNumber', 'line.idDocType'],
  needs: [],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      if (document.docType !== 'residentId') continue
      const shape = shapeOf(document.idNumber)
      if (shape !== null) yield onDocument(document, 'idNumber', { stated: 'residentId', shape })
    }
  },
  message: {
    zh: '证件类型填为{stated|word}，号码却像{shape|word}',
    en: 'The document is called a {stated|word}, but its number looks like that of a {shape|word}',
  },
  actual: { zh: '{stated|word}', en: '{stated|word}' },
  expected: { zh: '{shape|word}', en: '{shape|word}' },
  repair: { zh: '更正证件类型，或更正号码', en: 'Correct the kind of document, or the number' },
  blindSpot: {
    zh: '只认形态独特的证件；表中未填证件类型时按居民身份证检查',
    en: 'Knows only documents of a distinct form; where the sheet names no kind, resident ID is taken',
  },
  examples: {
    fails: { change: { workers: [{ idNumber: 'H12345678' }] }, finds: [{ cell: '花名册!C4' }] },
    passes: {
      change: { workers: [{ idDocType: 'mainlandTravelPermit', idNumber: 'H12345678' }] },
      finds: [],
    },
  },
}
