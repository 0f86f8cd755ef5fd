import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, relative, resolve, sep } from 'node:path'
import { contentSecurityPolicy, noncePlaceholder } from './content-security-policy.ts'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

export interface RendererFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/**
 * One file of the built window with its headers, or null when there is none. The path comes from the page: it is decoded
 * once, must stay inside the folder even through links, and only known kinds of file are given out.
 */
export async function rendererFile(folder: string, urlPath: string): Promise<RendererFile | null> {
  const file = await confined(folder, urlPath === '/' ? '/index.html' : urlPath)
  const contentType = file === null ? undefined : contentTypes[extname(file)]
  if (file === null || contentType === undefined) return null
  const nonce = randomBytes(16).toString('base64')
  const bytes = await readFile(file)
  const body = contentType.startsWith('text/html')
    ? Buffer.from(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce))
    : bytes
  return { body: new Uint8Array(body), headers: { ...pageHeaders(nonce), 'content-type': contentType } }
}

/** Headers of every answer that a window may show; without a nonce the page has no styles at all. */
export const pageHeaders = (nonce: string | null): Record<string, string> => ({
  'content-security-policy': contentSecurityPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=(), publickey-credentials-get=()',
  'cache-control': 'no-store',
})

async function confined(folder: string, urlPath: string): Promise<string | null> {
  const decoded = decode(urlPath)
  if (decoded === null || /[\0\\]/.test(decoded)) return null
  try {
    const root = await realpath(folder)
    const file = await realpath(resolve(root, `.${decoded}`))
    const inside = relative(root, file)
    const escaped = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
    return escaped ? null : file
  } catch {
    return null
  }
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}
