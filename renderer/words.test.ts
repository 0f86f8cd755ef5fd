import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from './i18n/en.ts'
import { zh } from './i18n/zh-CN.ts'

const HAN = /\p{Script=Han}/u
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
    .map(name => join(folder, name))
}

function textsOf(words: object, path = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? textsOf(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] satisfies [string, string]],
  )
}

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]).toSorted()

describe('texts of the window', () => {
  const components = ['app', 'grid', 'pages'].flatMap(folder => filesBelow(join(import.meta.dirname, folder)))

  it.each(components)('%s says nothing in Chinese outside the texts', file => {
    expect(readFileSync(file, 'utf8').replace(COMMENT, '')).not.toMatch(HAN)
  })

  const english = new Map(textsOf(en))
  it.each(textsOf(zh))('%s has the same blanks in both languages', (key, text) => {
    expect(blanks(english.get(key) ?? '')).toEqual(blanks(text))
  })

  // The mark of a drill and units have no Chinese of their own in some texts, and 演练 stands in the English ones.
  it('is written in the language it claims', () => {
    const strays = [...english].filter(([, text]) => HAN.test(text.replaceAll('演练', '')))
    expect(strays).toEqual([])
  })

  const used = components.map(file => readFileSync(file, 'utf8')).join('\n')
  const isShown = (key: string) =>
    used.includes(`'${key}'`) ||
    key
      .split('.')
      .slice(0, -1)
      .some((_, depth, path) => used.includes(`\`${path.slice(0, depth + 1).join('.')}.\${`))
  it('holds no text that nothing shows', () => {
    expect(
      textsOf(zh)
        .map(([key]) => key)
        .filter(key => !isShown(key)),
    ).toEqual([])
  })
})
