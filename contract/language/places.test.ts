import { expect, it } from 'vitest'
import { placeWords } from './places.ts'

it('a column is named by what a clerk sees of it: its letter, else the row, the cell or the line that holds it', () => {
  const places = ['AB', '@5', '=B2', 'C+1']
  expect(places.map(place => placeWords(place, 'zh-CN'))).toEqual(['AB', '第5行', 'B2', 'C（下第1行）'])
  expect(places.map(place => placeWords(place, 'en'))).toEqual(['AB', 'row 5', 'B2', 'C, 1 below'])
})
