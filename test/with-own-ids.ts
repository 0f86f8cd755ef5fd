import { newRecordId } from '../db/record-id.ts'

/** Generated months count their ids up from 0; a ledger's are its own. */
export function withOwnIds<Value>(value: Value): Value {
  const ids = new Map<string, string>()
  const text = JSON.stringify(value).replaceAll(/[0-9a-f]{8}-0000-4000-8000-[0-9a-f]{12}/g, id => {
    const known = ids.get(id) ?? newRecordId()
    ids.set(id, known)
    return known
  })
  return JSON.parse(text)
}
