export const scheme = 'app'

/** Origin of the window. One host only, so that no other address of the scheme counts as ours. */
export const appOrigin = `${scheme}://xinzhang`

export const isAppUrl = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${scheme}:` && host === 'xinzhang' && username === '' && password === ''
}

/** What a window may load: its own files, what the page itself made, and Chromium's own PDF viewer. */
export const isLocal = (address: string): boolean =>
  isAppUrl(address) || local.some(start => address.startsWith(start))

const local = [
  `blob:${appOrigin}/`,
  'data:',
  'chrome://resources/',
  'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/',
]
