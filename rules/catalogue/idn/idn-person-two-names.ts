import { cellOf } from '../../../contract/project-month.ts'
import { nameKey } from '../../../contract/text.ts'
import type { DocumentRow } from '../../document-rows.ts'
import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

export const idnPersonTwoNames: Rule = {
  id: 'idn-person-two-names',
  title: { zh: '同一证件号对应不同姓名', en: 'One ID number, two names' },
  failsWhen: {
    zh: '同一证件号在本项目任何一处的姓名（规范后）不一致',
    en: 'same id, names differ after normalising, anywhere in the project',
  },
  severity: ['block'],
  scope: 'person',
  reads: [
    'worker.name',
    'worker.idNumber',
    'line.name',
    'line.idNumber',
    'attendance.name',
    'attendance.idNumber',
  ],
  needs: [],
  parameters: [],
  source: '',
  confidence: 'inferred',
  penalty: null,
  *check(month, { index }) {
    const first = new Map<string, DocumentRow>()
    const told = new Set<string>()
    for (const document of index.documents()) {
      const { idNumber, name } = document
      const known = first.get(idNumber)
      if (known === undefined) first.set(idNumber, document)
      else if (known.name !== name && nameKey(known.name) !== nameKey(name) && !told.has(idNumber)) {
        told.add(idNumber)
        const other = cellOf(month, known.row.origin, 'name')
        yield onDocument(document, 'name', { other: other === null ? null : `${other.sheet}!${other.cell}` })
      }
    }
  },
  message: {
    zh: '同一证件号在{other}是另一个姓名',
    en: 'At {other} the same ID number has another name',
  },
  actual: { zh: '两个姓名', en: 'two names' },
  expected: { zh: '与{other}相同', en: 'the same as at {other}' },
  repair: { zh: '对照证件，更正写错的姓名或号码', en: 'Correct the wrong name or number from the document' },
  blindSpot: {
    zh: '只比较本项目本月可见的记录；字形规范后相同的不算不一致',
    en: "Compares the records of this project's month; spellings that normalise alike count as one",
  },
  examples: {
    fails: { change: { lines: [{ name: '赵建军' }] }, finds: [{ cell: '工资表!A4' }] },
    passes: { change: { lines: [{ name: '赵 建建' }] }, finds: [] },
  },
}
