/**
 * What the content security policy asks of the libraries; must be imported before any of them makes a schema or a style.
 * zod must not try to generate code: it tries when the first object schema is made. A style that a library makes by hand
 * (antd's scroll lock does) must carry the nonce of this page.
 */
import * as z from 'zod'

z.config({ jitless: true })

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

Document.prototype.createElement = new Proxy(Document.prototype.createElement, {
  apply(makeElement, document, request) {
    const element: unknown = Reflect.apply(makeElement, document, request)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  },
})
