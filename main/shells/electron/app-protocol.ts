import { type CustomScheme, protocol, type Session } from 'electron'
import { rendererFile } from '../renderer-file.ts'
import { isAppUrl, scheme } from './app-url.ts'

const privileges: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
}

/** Must run before the app is ready. */
export const registerAppScheme = (): void => protocol.registerSchemesAsPrivileged([privileges])

/** Serves the built window, and the documents that are being shown from memory, under `app://xinzhang/`. */
export function serveApp(
  session: Session,
  rendererFolder: string,
  shown: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): void {
  session.protocol.handle(scheme, async request => {
    const url = new URL(request.url)
    if (request.method !== 'GET' || !isAppUrl(request.url)) return new Response(null, { status: 403 })
    const document = shown.get(url.pathname)
    if (document !== undefined) return new Response(document, { headers: documentHeaders })
    const file = await rendererFile(rendererFolder, url.pathname)
    return file === null
      ? new Response(null, { status: 404 })
      : new Response(file.body, { headers: file.headers })
  })
}

const documentHeaders = {
  'content-type': 'application/pdf',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}
