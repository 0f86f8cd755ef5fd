import { pinyin } from 'pinyin-pro'

const known = new Map<string, string>()

/** Pinyin initials of a name for search as you type: 张三 → "zs". */
export function initialsOf(name: string): string {
  let initials = known.get(name)
  if (initials === undefined) {
    initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' })
      .join('')
      .toLowerCase()
    known.set(name, initials)
  }
  return initials
}
