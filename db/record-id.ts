import { randomUUID } from 'node:crypto'

/**
 * A new record's id: a UUID whose first 48 bits are the time in milliseconds and the rest random (version 7, RFC 9562 §5.7).
 * Records written together stand together in every index: in a ledger larger than the page cache a random id costs every
 * insert a page to decrypt and to encrypt again.
 */
export function newRecordId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
