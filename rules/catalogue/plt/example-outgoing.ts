import { FIXED_CODES } from '../../../contract/guangzhou-person.ts'
import type { PaperRow } from '../../../contract/papers.ts'
import type { Outgoing, OutgoingOperation } from '../../../contract/project-month.ts'
import type { MonthChange } from '../../example.ts'
import { exampleId, exampleIdNumber } from '../example-people.ts'

/** An operation about the first person of the clean month, for examples to change. */
export function exampleOperation(change: Partial<OutgoingOperation>): OutgoingOperation {
  return {
    id: exampleId('operation', 0),
    kind: 'worker',
    state: 'waiting',
    team: '钢筋一班',
    idNumber: exampleIdNumber('19820101', 0),
    at: null,
    ...change,
  }
}

/** A sync of these operations at ten in the morning of the day of the check, by a clock that is right. */
export function exampleOutgoing(...operations: Partial<OutgoingOperation>[]): Outgoing {
  return { now: '2026-04-08T02:00:00Z', clockAhead: 0, operations: operations.map(exampleOperation) }
}

const CODES: PaperRow<'platformCodes'>[] = ['钢筋工', '木工', '泥水工'].map((name, index) => ({
  list: 'workType',
  name,
  code: `Z0${index + 1}`,
  edition: '2022',
}))

/** The clean month with one person and his team just before a sync, the platform's code lists at hand. */
export function beforeSync(change: MonthChange): MonthChange {
  return {
    keep: { workers: 1, attendance: 1, lines: 1 },
    outgoing: exampleOutgoing(),
    papers: {
      platformCodes: [
        ...CODES,
        { list: 'bank', name: '示例银行', code: '9001', edition: '2022' },
        ...FIXED_CODES,
      ],
    },
    ...change,
  }
}
