import { describe, expect, it } from 'vitest'
import { PAPER_BOOK_NAMES, type PaperField, paperFields } from '../paper-fields.ts'
import { paperBookWords, paperChoiceWords, paperFieldWords } from './papers.ts'

const LANGUAGES = ['zh-CN', 'en'] as const
const HAN = /\p{Script=Han}/u

describe.each(LANGUAGES)('words of the papers in %s', language => {
  const written = (text: string) => (language === 'en' ? !HAN.test(text) : HAN.test(text))

  it.each(PAPER_BOOK_NAMES)('name the book %s, each of its fields and what may be chosen', book => {
    const name = paperBookWords(book, language)
    expect(written(name), name).toBe(true)
    // Excel takes no longer name of a sheet, and none of these signs in it.
    expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
    const all = (fields: readonly PaperField[]): PaperField[] =>
      fields.flatMap(field => [field, ...all(field.members)])
    for (const { name: field, options } of all(paperFields(book))) {
      expect(written(paperFieldWords(book, field, language)), `${book}.${field}`).toBe(true)
      for (const option of options) expect(written(paperChoiceWords(option, language)), option).toBe(true)
    }
    const headings = paperFields(book).map(field => paperFieldWords(book, field.name, language))
    expect(new Set(headings).size, 'two fields with the same words').toBe(headings.length)
  })

  it('give every book a name of its own', () => {
    expect(new Set(PAPER_BOOK_NAMES.map(book => paperBookWords(book, language))).size).toBe(
      PAPER_BOOK_NAMES.length,
    )
  })
})

/** Numbers of people and accounts are masked and read by their format: a plain text would show them. */
it('know a number of a person or an account by more than its name', () => {
  const numbers = PAPER_BOOK_NAMES.flatMap(book =>
    paperFields(book)
      .flatMap(field => [field, ...field.members])
      .filter(({ name }) => /idNumber|wageCard|accountNo/i.test(name))
      .map(({ name, kind }) => `${book}.${name} ${kind}`),
  )
  expect(numbers.filter(text => !/ (idNumber|account)$/.test(text))).toEqual([])
  expect(numbers.length).toBeGreaterThan(10)
})
