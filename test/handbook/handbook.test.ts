import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { familyWords } from '../../contract/language/rule-families.ts'
import { EVERY_RULE } from '../../rules/index.ts'
import { HANDBOOK } from './handbook-folder.ts'
import { handbookPages } from './pages.ts'

const pages = handbookPages()

test('the committed handbook is what the pack generates; otherwise: npm run handbook', () => {
  const committed = readdirSync(HANDBOOK, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.md'))
  const stale = [...new Set([...pages.keys(), ...committed])].filter(
    path => !committed.includes(path) || readFileSync(join(HANDBOOK, path), 'utf8') !== pages.get(path),
  )
  expect(
    stale,
    'docs/handbook is not what the rule pack generates: run `npm run handbook` and commit it',
  ).toEqual([])
})

test('every rule stands in it in both languages, with its example, its repair and what it cannot see', () => {
  for (const { id } of EVERY_RULE)
    for (const folder of ['zh', 'en']) {
      const page = pages.get(`${folder}/${id.slice(0, 3)}.md`) ?? ''
      const [, section = ''] = page.split(`## ${id}\n`)
      const text = section.split('\n## ')[0] ?? ''
      for (const word of folder === 'en'
        ? ['Fails, for example', 'Repair', 'cannot see']
        : ['不通过的例子', '怎么改', '看不到的'])
        expect(text, id).toContain(word)
    }
})

test('every family has words in both languages', () => {
  for (const family of new Set(EVERY_RULE.map(({ id }) => id.slice(0, 3))))
    expect([familyWords(family, 'zh-CN'), familyWords(family, 'en')]).toEqual([
      expect.stringMatching(/\p{Script=Han}/u),
      expect.stringMatching(/^[a-z ,()-]+$/),
    ])
})
