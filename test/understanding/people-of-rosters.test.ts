import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../importers/inspect.ts'
import { as, type Cell, cardOf, idOf, type Line, nameOf, range, readingsOf, said } from './write.ts'

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

describe('a value spread over columns of its own', () => {
  const boxes = (number: string): Cell[] => [...number].map(sign => (sign === 'X' ? sign : Number(sign)))
  const nothing = (count: number) => Array.from({ length: count }, () => null)

  it.each([
    ['merged', ['C2:T2'], []],
    ['not merged', [], []],
    ['with the boxes counted', ['A2:A3', 'B2:B3', 'C2:T2', 'U2:U3'], [[null, null, ...range(1, 18), null]]],
  ] as [string, string[], Line[]][])('18 boxes of an identity number, %s', async (_, merges, counted) => {
    const [sheet] = await readingsOf(
      [
        ['农民工花名册'],
        ['序号', '姓名', '身份证号码', ...nothing(17), '工种'],
        ...counted,
        [1, nameOf(1), ...boxes(idOf(1)), '木工'],
        [2, nameOf(2), ...boxes(idOf(2)).slice(0, 3), null, ...boxes(idOf(2)).slice(4), '木工'],
      ],
      merges,
    )
    const { rows, columns } = as('roster', sheet)
    expect(rows.map(({ values }) => [values.idNumber, values.trade])).toEqual([
      [idOf(1), '木工'],
      [undefined, '木工'],
    ])
    expect(columns.map(({ field }) => field)).toEqual(['seq', 'name', 'idNumber', 'trade'])
    // A box left empty is a digit that is missing.
    expect(said(sheet)).toEqual([`imp-value-unreadable C${4 + counted.length}`])
  })

  it('an identity number in three groups', async () => {
    const groups = (number: string) => [number.slice(0, 6), number.slice(6, 14), number.slice(14)]
    const [sheet] = await readingsOf([
      ['花名册'],
      ['姓名', '身份证号', null, null, '工种'],
      ...[1, 2].map((serial): Line => [nameOf(serial), ...groups(idOf(serial)), '木工']),
    ])
    expect(as('roster', sheet).rows.map(({ values }) => values.idNumber)).toEqual([idOf(1), idOf(2)])
    expect(said(sheet)).toEqual([])
  })

  it('year, month and day of a date', async () => {
    const [sheet] = await readingsOf(
      [
        ['工人花名册'],
        ['姓名', '出生日期', null, null, '身份证号', '进场时间', null, null],
        [null, '年', '月', '日', null, '年', '月', '日'],
        [nameOf(1), 1981, 1, 11, idOf(1), '2026年', '3月', '5日'],
      ],
      ['A2:A3', 'B2:D2', 'E2:E3', 'F2:H2'],
    )
    const { values } = as('roster', sheet).rows[0] ?? {}
    expect([values?.birthDate, values?.entryDate]).toEqual(['1981-01-11', '2026-03-05'])
    expect(said(sheet)).toEqual([])
  })
})

it('documents other than the identity card are known by their heading', async () => {
  const numbers = async (headings: string[], ...cells: Cell[][]) => {
    const [sheet] = await readingsOf([
      ['花名册'],
      ['姓名', ...headings, '工种'],
      ...cells.map((own, at): Line => [nameOf(at), ...own, '木工']),
    ])
    expect(said(sheet)).toEqual([])
    return as('roster', sheet).rows.map(({ values }) => [values.idNumber, values.idDocType])
  }
  expect(await numbers(['护照号'], ['E12345678'])).toEqual([['E12345678', 'passport']])
  expect(
    await numbers(['身份证号', '护照号码'], [idOf(1), null], [null, 'E12345678'], [idOf(2), 'G12']),
  ).toEqual([
    [idOf(1), undefined],
    ['E12345678', 'passport'],
    [idOf(2), undefined],
  ])
  expect(await numbers(['护照号', '回乡证号'], ['E12345678', null], [null, 'H12345678'])).toEqual([
    ['E12345678', 'passport'],
    ['H12345678', 'mainlandTravelPermit'],
  ])
})

it('three people side by side on one line', async () => {
  const sheets = await readingsOf([
    ['人员名单'],
    ['姓名', '身份证号', '姓名', '身份证号', '姓名', '身份证号'],
    [1, 2, 3].flatMap(serial => [nameOf(serial), idOf(serial)]),
  ])
  expect(sheets.flatMap(sheet => as('roster', sheet).rows.map(({ values }) => values.idNumber))).toEqual([
    idOf(1),
    idOf(2),
    idOf(3),
  ])
})
