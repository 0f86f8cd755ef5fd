import { confirmAll, follow, importMonth, type Office, openOffice, PERIOD } from './office.ts'

export const ODD_CARD = '6200000000000000011'

/**
 * The sample month with something at every level: one man's days cut by four (an alert, and a warning about rate times days),
 * another's card with a wrong check digit (a block); and notices. Everybody has confirmed his line.
 */
export async function openOddMonth() {
  const office = await openOffice()
  await importMonth(office)
  const { rows } = await office.client.months.payroll({ ...monthOf(office), unmask: false, language: 'en' })
  const lineOf = (index: number) => rows[index]?.id ?? ''
  const days = (rows[0]?.attendanceDays ?? 0) / 100
  await office.client.months.editLine({
    lineId: lineOf(0),
    field: 'attendanceDays',
    text: String(days - 4),
  })
  await office.client.months.editLine({ lineId: lineOf(1), field: 'wageCard', text: ODD_CARD })
  await confirmAll(office)
  return { office, lineOf }
}

export const monthOf = ({ project }: Office) => ({ projectId: project.id, period: PERIOD })

export const check = (office: Office) =>
  follow(office.client.checks.run({ ...monthOf(office), language: 'zh-CN' }))

/** The finding of a rule on the odd month. */
export async function findingBy(office: Office, rule: string) {
  const found = (await check(office)).findings.find(finding => finding.rule === rule)
  if (found === undefined) throw new Error(`no finding of ${rule}`)
  return found
}

/** A picture, as far as its first bytes say. */
export const picture = (content = 'card') =>
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), content], '银行卡.jpg', { type: 'image/jpeg' })

/** Codes of what still stands before the signature. */
export const obstacles = async (office: Office) =>
  (await office.client.statements.preview(monthOf(office))).obstacles.map(({ code }) => code)
