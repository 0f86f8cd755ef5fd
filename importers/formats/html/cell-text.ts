/** What a browser breaks the line at. */
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4'])
/** What holds no text to read. */
const SILENT = new Set(['script', 'style', 'title', 'noscript'])

/** The text of one cell as a browser shows it: blanks run together, lines where the page breaks them. */
export class CellText {
  #text = ''
  #silent = 0

  get length(): number {
    return this.#text.length
  }

  open(name: string): void {
    if (SILENT.has(name)) this.#silent++
    else if (BREAKS.has(name)) this.#text += BREAK
  }

  close(name: string): void {
    if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1)
    else if (BREAKS.has(name)) this.#text += BREAK
  }

  add(text: string): void {
    if (this.#silent === 0) this.#text += text
  }

  /** The lines that say something; a full-width blank stays, it stands in names. */
  read(): string {
    const plain = this.#text.replace(/[ \t\n\r\f\u00a0]+/g, ' ')
    const lines = plain.includes(BREAK) ? plain.split(BREAK) : [plain]
    const shown = lines
      .map(line => line.replace(/^ | $/g, ''))
      .filter(line => line.trim() !== '')
      .join('\n')
    return shown.length < SHORTEST_SLICE ? shown : Buffer.from(shown).toString()
  }
}

/** From so many characters on a part of a text keeps the whole piece of the page alive, unless it is copied. */
const SHORTEST_SLICE = 13

/** Stands for a line break until the blanks of the page's own lines are gone. No text holds it. */
const BREAK = '\u2028'
