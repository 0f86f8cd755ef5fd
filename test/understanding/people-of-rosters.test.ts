import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../importers/inspect.ts'
import { as, type Cell, cardOf, idOf, type Line, nameOf, readingsOf, said } from './write.ts'

const phone = (serial: number) => `130000000${String(serial).padStart(2, '0')}`

/** The first person of a roster with these columns beside name and number. */
async function person(headings: Cell[], ...values: Cell[]) {
  const [sheet] = await readingsOf([
    ['花名册'],
    ['姓名', '身份证号', '工种', ...headings] satisfies Line,
    [nameOf(1), idOf(1), '木工', ...values],
    [nameOf(2), idOf(2), '木工', ...values],
  ])
  return { values: as('roster', sheet).rows[0]?.values, said: said(sheet) }
}

describe('the phone of an emergency contact is not the worker’s', () => {
  it.each<[string, Cell[], Cell[], object, string[]]>([
    [
      'beside his own',
      ['联系电话', '紧急联系人', '联系电话'],
      [phone(1), '吴来', phone(9)],
      { phone: phone(1), emergencyPhone: phone(9) },
      [],
    ],
    [
      'behind the relation',
      ['手机', '紧急联系人', '与本人关系', '电话'],
      [phone(1), '吴来', '夫妻', phone(9)],
      { phone: phone(1), emergencyPhone: phone(9) },
      [],
    ],
    [
      'the only one: told',
      ['紧急联系人', '联系电话'],
      ['吴来', phone(9)],
      { emergencyPhone: phone(9) },
      ['imp-header-ambiguous E2'],
    ],
    [
      'in the cell of the name',
      ['本人电话', '紧急联系人及电话'],
      [phone(1), `吴来 ${phone(9)}`],
      { phone: phone(1), emergencyContact: '吴来', emergencyPhone: phone(9) },
      [],
    ],
  ])('%s', async (_, headings, values, expected, problems) => {
    const found = await person(headings, ...values)
    expect(found.values).toMatchObject(expected)
    expect('phone' in expected || found.values?.phone === undefined).toBe(true)
    expect(found.said).toEqual(problems)
  })
})

describe('from when to when a document is valid', () => {
  it.each<[Cell, object, boolean]>([
    ['2016.03.01-2036.03.01', { validFrom: '2016-03-01', validTo: '2036-03-01' }, true],
    ['20160301-20360301', { validFrom: '2016-03-01', validTo: '2036-03-01' }, true],
    ['2016年3月1日至2036年3月1日止', { validFrom: '2016-03-01', validTo: '2036-03-01' }, true],
    ['2016-03-01至长期', { validFrom: '2016-03-01' }, true],
    ['2036-03-01', { validTo: '2036-03-01' }, true],
    ['长期', {}, true],
    ['2016.03.01-2036.02.30', {}, false],
  ])('%s', async (written, expected, isRead) => {
    const { values, said: problems } = await person(['身份证有效期'], written)
    expect({ validFrom: values?.validFrom, validTo: values?.validTo }).toEqual({
      validFrom: undefined,
      validTo: undefined,
      ...expected,
    })
    expect(problems.length === 0).toBe(isRead)
  })
})

it.each(['开户行及账号', '工资卡号及开户行'])('bank and card in one cell: %s', async heading => {
  expect((await person([heading], `建设银行，卡号：${cardOf(1)}`)).values).toMatchObject({
    wageCard: cardOf(1),
    bankName: '建设银行',
  })
})

it('two phones one behind the other: the first, and it is told', async () => {
  const found = await person(['电话'], `${phone(1)}${phone(2)}`)
  expect([found.values?.phone, found.said[0]]).toEqual([phone(1), 'imp-value-unreadable D3'])
})

it('a picture in the cell is no address of one', async () => {
  expect((await person(['照片'], '=DISPIMG("ID_1",1)')).values?.photoUrl).toBeUndefined()
})

it('without headings the name stands beside the number, a relative’s elsewhere', async () => {
  const lines = [1, 2].map(serial =>
    [nameOf(serial), idOf(serial), phone(serial), '木工', nameOf(serial + 5), phone(serial + 5)].join(','),
  )
  const { sheets } = await inspectFile(new TextEncoder().encode(lines.join('\n')), '名单.csv')
  expect(as('roster', sheets[0]).rows.map(({ values }) => [values.name, values.phone])).toEqual([
    [nameOf(1), phone(1)],
    [nameOf(2), phone(2)],
  ])
  expect(said(sheets[0])).toEqual(['imp-header-ambiguous A1'])
})

it('带班 behind a name is no team', async () => {
  const [sheet] = await readingsOf([
    ['花名册'],
    ['姓名', '身份证号', '工种'],
    [`${nameOf(1)}(带班)`, idOf(1), '木工'],
  ])
  const [row] = as('roster', sheet).rows
  expect([row?.values.name, row?.values.team, row?.values.isTeamLeader]).toEqual([nameOf(1), undefined, true])
})
