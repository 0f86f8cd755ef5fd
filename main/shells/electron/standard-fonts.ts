import type { Plugin } from 'vite'

const request = /\brequire\$?\d*\('#standard-fonts\/(\w+)'\)/g

/**
 * pdfkit asks for the metrics of Helvetica at run time, through a `require` that no bundler follows: packed, the first
 * PDF failed. This turns those requests into imports, so that the metrics are bundled.
 */
export function standardFonts(): Plugin {
  return {
    name: 'standard-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/pdfkit\/js\/pdfkit[\w.]*\.m?js$/.test(id)) return null
      const fonts = [...new Set([...code.matchAll(request)].map(([, name]) => name))]
      if (fonts.length === 0) throw new Error(`pdfkit asks for its standard fonts in a new way: ${id}`)
      const imports = fonts.map(name => `import standard${name} from './standard-fonts/${name}.mjs'`)
      return [...imports, code.replaceAll(request, 'standard$1')].join('\n')
    },
  }
}
