import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { Refusal } from '../../contract/refusal.ts'
import { canonicalJson } from '../canonical-json.ts'
import { CIPHER, CipherSettings } from './cipher.ts'
import { writeDurably } from './durable-write.ts'
import { KeySlot, type SlotKind } from './key-slots.ts'
import { type LedgerPaths, ledgerPaths } from './paths.ts'

/** Version of the header and of the cipher settings; raised when an older program could no longer open the folder. */
export const FORMAT_VERSION = 1

const HeaderContent = z.object({
  format: z.int().min(1),
  ledgerId: z.uuid(),
  madeAt: z.iso.datetime(),
  cipher: CipherSettings,
  slots: z.array(KeySlot).min(1),
})
export type HeaderContent = z.infer<typeof HeaderContent>

/**
 * The header as it stands in the folder. `digest` (SHA-256) needs no key and tells a damaged header from a wrong passphrase;
 * `mac` (HMAC-SHA-256 by a key derived from the ledger's key) shows a header somebody has changed on purpose.
 */
export const LedgerHeader = HeaderContent.extend({ digest: z.hash('sha256'), mac: z.hash('sha256') })
export type LedgerHeader = z.infer<typeof LedgerHeader>

const Format = z.object({ format: z.int() })

export function newHeader(ledgerId: string, madeAt: string, slots: KeySlot[]): HeaderContent {
  return { format: FORMAT_VERSION, ledgerId, madeAt, cipher: CIPHER, slots }
}

/** Writes the header and then its copy, each durably. */
export function writeHeader(paths: LedgerPaths, content: HeaderContent, key: Uint8Array): LedgerHeader {
  const header = {
    ...content,
    digest: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    mac: macOf(content, key),
  }
  const text = `${JSON.stringify(header, null, 2)}\n`
  writeDurably(paths.header, text)
  writeDurably(paths.headerCopy, text)
  return header
}

/**
 * The header, from its copy when it is itself lost or damaged. `agree` is false when one of the two needs mending.
 * @throws Refusal ledger-damaged when neither can be used, ledger-newer when a later program made it.
 */
export function readHeader(folder: string): { header: LedgerHeader; agree: boolean } {
  const paths = ledgerPaths(folder)
  const header = readIntact(paths.header)
  const copy = readIntact(paths.headerCopy)
  const usable = header ?? copy
  if (usable !== null) return { header: usable, agree: header?.mac === copy?.mac }
  const lost = !existsSync(paths.header) && !existsSync(paths.headerCopy)
  throw new Refusal('ledger-damaged', { part: 'header', problem: lost ? 'missing' : 'damaged', folder })
}

/** A header without its seals, to be changed and written again. */
export function contentOf({ digest: _digest, mac: _mac, ...content }: LedgerHeader): HeaderContent {
  return content
}

/** Whether the header was written by somebody who holds the key. */
export function isAuthentic(header: LedgerHeader, key: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(header.mac, 'hex'), Buffer.from(macOf(contentOf(header), key), 'hex'))
}

/** The kinds of slots a header has, in the order in which a shell offers them. */
export function slotKinds(header: Pick<HeaderContent, 'slots'>): SlotKind[] {
  const order: SlotKind[] = ['safeStorage', 'passphrase', 'recoveryCode']
  return order.filter(kind => header.slots.some(slot => slot.kind === kind))
}

function macOf(content: HeaderContent, key: Uint8Array): string {
  const macKey = hkdfSync('sha256', key, content.ledgerId, 'xinzhang ledger header', 32)
  return createHmac('sha256', Buffer.from(macKey)).update(canonicalJson(content)).digest('hex')
}

function readIntact(path: string): LedgerHeader | null {
  const json = parsed(path)
  const format = Format.safeParse(json).data?.format
  if (format !== undefined && format > FORMAT_VERSION) {
    throw new Refusal('ledger-newer', {
      ledgerVersion: format,
      programVersion: FORMAT_VERSION,
      part: 'header',
    })
  }
  const header = LedgerHeader.safeParse(json)
  if (!header.success) return null
  const found = createHash('sha256')
    .update(canonicalJson(contentOf(header.data)))
    .digest('hex')
  return found === header.data.digest ? header.data : null
}

function parsed(path: string): unknown {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
