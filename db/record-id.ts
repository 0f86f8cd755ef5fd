import { randomUUID } from 'node:crypto'

/**
 * A new record's id: a UUID whose first 48 bits are the time in milliseconds and the rest random (version 7, RFC 9562 §5.7).
 * Records written together stand together in every index, which makes a large import several times faster than random ids do.
 */
export function newRecordId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
