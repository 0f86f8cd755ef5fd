/** Characters that may not begin a line, and those that may not end one (GB/T 15834 §5). */
const NOT_FIRST = new Set('，。、；：？！）》〉」』】〕”’％‰…·,.;:?!)%]}')
const NOT_LAST = new Set('（《〈「『【〔“‘([{￥¥')

/** Between two ideographs a line may break anywhere; Latin words, numbers and codes hold together. */
const WORD = /[\u0021-\u02AF\u0370-\u04FF\u1E00-\u1EFF]/

function pieces(line: string): string[] {
  const found: string[] = []
  for (const character of line) {
    const last = found.at(-1)
    const joins =
      last !== undefined &&
      (NOT_FIRST.has(character) ||
        NOT_LAST.has(last.at(-1) ?? '') ||
        (WORD.test(character) && WORD.test(last.at(-1) ?? '')))
    if (joins) found[found.length - 1] = last + character
    else found.push(character)
  }
  return found
}

/** Cuts a piece that is wider than the line into parts of about equal length, so that 18 digits become 9 and 9. */
function cutLong(piece: string, room: number, width: (text: string) => number): string[] {
  const total = width(piece)
  if (total <= room) return [piece]
  const characters = [...piece]
  const parts = Math.min(characters.length, Math.ceil(total / room))
  const length = Math.ceil(characters.length / parts)
  const cut: string[] = []
  for (let from = 0; from < characters.length; from += length) {
    cut.push(characters.slice(from, from + length).join(''))
  }
  return cut.some(part => width(part) > room && [...part].length > 1)
    ? cut.flatMap(part => (part === piece ? [...part] : cutLong(part, room, width)))
    : cut
}

/**
 * Breaks a text into lines no wider than `given`. `width` measures a text in the same unit.
 * A single character wider than the room stands alone on its line.
 */
export function wrap(text: string, given: number, width: (text: string) => number): string[] {
  // Column widths went through floating point on their way here; a hair's breadth must not break a figure.
  const room = given + given * 1e-9
  return text.split('\n').flatMap(paragraph => {
    if (width(paragraph) <= room) return [paragraph]
    const lines: string[] = []
    let line = ''
    for (const piece of pieces(paragraph).flatMap(part => cutLong(part, room, width))) {
      if (line !== '' && width((line + piece).trimEnd()) > room) {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      } else line += piece
    }
    return [...lines, line.trimEnd()]
  })
}
