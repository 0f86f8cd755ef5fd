import { Refusal } from '../../../contract/refusal.ts'
import { CompoundFile } from '../compound-file.ts'
import { decryptAgile } from './agile.ts'
import { decryptBiff, filePassOf, isObfuscation } from './biff.ts'
import { decryptStandard } from './standard.ts'

/** With this one Excel itself locks files that are only "read-only recommended" or write-protected (MS-OFFCRYPTO §2.4.2.3). */
const EXCELS_OWN = 'VelvetSweatshop'

const startsWithZip = (bytes: Buffer) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** Tries what the user said, or else Excel's own password. @throws Refusal file-password-needed, file-password-wrong */
function tryPasswords<Result>(
  password: string | undefined,
  open: (password: string) => Result | null,
): Result {
  for (const candidate of password === undefined ? [EXCELS_OWN] : [password, EXCELS_OWN]) {
    const opened = open(candidate)
    if (opened !== null) return opened
  }
  throw new Refusal(password === undefined ? 'file-password-needed' : 'file-password-wrong')
}

function openPackage(info: Buffer, content: Buffer, password: string | undefined): Buffer {
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)]
  const open =
    major === 4 && minor === 4
      ? (candidate: string) => decryptAgile(info.toString('utf8', 8), content, candidate)
      : (candidate: string) => decryptStandard(info, content, candidate)
  if (!(major === 4 && minor === 4) && minor !== 2)
    throw new Refusal('file-format-unknown', { looksLike: 'xlsx with unusual encryption' })
  const plain = tryPasswords(password, open)
  if (!startsWithZip(plain)) throw new Refusal('file-damaged', { part: 'EncryptedPackage' })
  return plain
}

/**
 * Takes the encryption off an OLE file: the package inside an encrypted xlsx, xlsm or xlsb, or the plain Workbook stream of
 * an encrypted xls. Null when the file is not encrypted (or only obfuscated by XOR, which SheetJS undoes).
 * @throws Refusal file-password-needed, file-password-wrong, file-format-unknown (another cipher), file-damaged
 */
export function decryptedContent(bytes: Uint8Array, password: string | undefined): Uint8Array | null {
  const container = new CompoundFile(bytes)
  try {
    const info = container.stream('EncryptionInfo')
    const content = container.stream('EncryptedPackage')
    if (info !== null && content !== null) return openPackage(info, content, password)
    const locked = container.stream('Workbook') ?? container.stream('Book')
    const pass = locked && filePassOf(locked)
    if (!locked || !pass || isObfuscation(pass)) return null
    // The file stays as it is.
    const stream = Buffer.from(locked)
    return tryPasswords(password, candidate => (decryptBiff(stream, pass, candidate) ? stream : null))
  } catch (error) {
    if (error instanceof Refusal) throw error
    // node:crypto and Buffer say by errors of their own that lengths do not fit: the file is broken.
    throw new Refusal('file-damaged', { part: 'encryption' })
  }
}
