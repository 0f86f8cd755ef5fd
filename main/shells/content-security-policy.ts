/** Stands in the built pages wherever a nonce belongs; the shell puts a fresh one there with every answer. */
export const noncePlaceholder = '__CSP_NONCE__'

/**
 * The policy of the window in both shells: nothing from outside, no inline script. Component libraries inject their styles
 * at run time, so a style needs the nonce; `blob:` lets a made report be shown and a file be handed to the user.
 */
export const contentSecurityPolicy = (nonce: string | null): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    nonce === null ? `style-src 'none'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `frame-src blob:`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ].join('; ')
