declare module 'subset-font' {
  /** Development-time subsetter (harfbuzz compiled to wasm); see make-subset.ts. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'truetype' | 'woff2'
      noHinting?: boolean
      noLayoutClosure?: boolean
      dropTables?: string[]
    },
  ): Promise<Uint8Array>
}
