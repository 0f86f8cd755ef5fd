import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is turned away; the number is the HTTP status. */
export type Turned = { readonly status: 403 | 421; readonly why: 'host' | 'origin' | 'site' }

/**
 * Who may speak to the loopback server: a page that itself came from it. A rebound DNS name shows in `Host`, another
 * site's page in `Origin` or `Sec-Fetch-Site`. A WebSocket or a change must name its origin; a plain page view need not.
 */
export function admission(headers: IncomingHttpHeaders, port: number, needsOrigin: boolean): Turned | null {
  const hosts = [`127.0.0.1:${port}`, `[::1]:${port}`]
  const { host, origin } = headers
  if (host === undefined || !hosts.includes(host)) return { status: 421, why: 'host' }
  if (origin === undefined ? needsOrigin : origin !== `http://${host}`) return { status: 403, why: 'origin' }
  const site = headers['sec-fetch-site']
  const destination = headers['sec-fetch-dest']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, why: 'site' }
  if (
    destination === 'iframe' ||
    destination === 'frame' ||
    destination === 'embed' ||
    destination === 'object'
  )
    return { status: 403, why: 'site' }
  return null
}
