/** A code list of the national standard, with the edition it was taken from. Code to name, in the standard's order. */
export interface Dictionary {
  edition: string
  names: ReadonlyMap<string, string>
}

/** Reads a list written as `code name; code name`. */
export function dictionary(edition: string, text: string): Dictionary {
  const names = new Map<string, string>()
  for (const entry of text.split(';')) {
    const match = /^(\d+)\s+(.+)$/s.exec(entry.trim())
    if (!match?.[1] || !match[2]) throw new TypeError(`${edition}: unreadable entry`)
    if (names.has(match[1])) throw new TypeError(`${edition}: ${match[1]} stands twice`)
    names.set(match[1], match[2])
  }
  return { edition, names }
}

const withoutBrackets = (name: string) => name.replace(/[(（].*$/s, '')

/** Names an entry goes by: without its brackets, and what stands in them where they hold other names. */
function spellings(name: string): string[] {
  const inside = /[(（](.+)[)）]$/s.exec(name)?.[1]?.split('、') ?? []
  return [name, withoutBrackets(name), ...inside]
}

/** The code of exactly this name, or of one of its listed other names; null when there is none or more than one. */
export function codeOfName(list: Dictionary, name: string): string | null {
  const found = [...list.names].filter(([, entry]) => spellings(entry).includes(name)).map(([code]) => code)
  return found.length === 1 ? (found[0] ?? null) : null
}
