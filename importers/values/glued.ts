import { isResidentIdNumber } from '../../contract/id-number.ts'
import { compact, tidy } from '../../contract/text.ts'

/** A number with the words that stand in its cell beside it. */
export interface GluedNumber {
  number: string
  words: string
}

/**
 * The one number of a shape in a cell that holds words too (6200… 建设银行, 身份证：9901…). 'several' when there are more, which
 * nobody may choose from; null when there is none. `shape` is global and matches digits with the blanks that group them.
 */
export function gluedNumber(written: string, shape: RegExp): GluedNumber | 'several' | null {
  const text = tidy(written.normalize('NFKC'))
  const [found, ...more] = text.matchAll(shape)
  if (found === undefined) return null
  if (more.length > 0) return 'several'
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return {
    number: found[0].replace(/[ -]/g, ''),
    words: rest.replace(/[\s:：()（）[\]【】,，;；/、'"-]+/g, ' ').trim(),
  }
}

/** An identity number and an account in one cell, told apart by the check digits of the first; null for anything else. */
export function twoNumbers(written: string): { idNumber: string; wageCard: string } | null {
  const found = written.normalize('NFKC').match(/(?<![\dA-Za-z])\d{11,20}[\dXx](?![\dA-Za-z])/g) ?? []
  const idNumbers = found.filter(number => isResidentIdNumber(number.toUpperCase()))
  const others = found.filter(number => !idNumbers.includes(number) && /^\d+$/.test(number))
  const [idNumber, wageCard] = [idNumbers[0], others[0]]
  return found.length === 2 && idNumber !== undefined && wageCard !== undefined
    ? { idNumber: idNumber.toUpperCase(), wageCard }
    : null
}

const BANK = /银行|信用社|信用联社|农信|[工农中建交招]行|邮储|农商行|村镇行/

/** The bank that is named beside a card number in its cell, or null. */
export function bankBeside(words: string): string | null {
  const bank = words.replace(/\s*(?:银行)?(?:卡|账|帐)号$/, '')
  return BANK.test(bank) && !/\d/.test(bank) ? bank : null
}

/** What clerks write into a name's cell beside the name. */
export interface GluedName {
  name: string
  team?: string
  phone?: string
  idNumber?: string
  jobNumber?: string
}

const NAME = '[\\p{Script=Han}][\\p{Script=Han}·•‧・]{1,14}?'
const TEAM = '[\\p{Script=Han}\\d]{1,9}(?:班组|班|队|组)'
const GAP = '[\\s:：\\-—–_/|、,，]'
/** 001张三: a job number with its leading zeros, or letters before digits. */
const JOB_NUMBER = '(?:0\\d{1,7}|[A-Z]{1,3}\\d{2,8})'
const FORMS: [RegExp, 'name-first' | 'team-first' | 'number-first'][] = [
  [new RegExp(`^(${NAME})${GAP}*[(（]([^()（）]+)[)）]$`, 'u'), 'name-first'],
  [new RegExp(`^(${NAME})${GAP}*(1[3-9]\\d{9}|\\d{17}[\\dXx])$`, 'u'), 'name-first'],
  [new RegExp(`^(${NAME})${GAP}+(${TEAM})$`, 'u'), 'name-first'],
  [new RegExp(`^(${JOB_NUMBER})${GAP}*(${NAME})$`, 'u'), 'number-first'],
  [new RegExp(`^(${NAME})${GAP}*(${JOB_NUMBER})$`, 'u'), 'name-first'],
  [new RegExp(`^(${TEAM})${GAP}+(${NAME})$`, 'u'), 'team-first'],
]

/**
 * A name with a team, a phone or an identity number glued to it (吴六（木工班）, 郑七13000000007, 钢筋班-冯九), taken apart; null
 * for anything else. Other brackets (张三（大）) may tell namesakes apart and stay part of the name.
 */
export function gluedName(written: string): GluedName | null {
  const text = tidy(written)
  for (const [form, order] of FORMS) {
    const [, one = '', other = ''] = form.exec(text) ?? []
    if (one === '') continue
    const [name, beside] = order === 'name-first' ? [one, other] : [other, one]
    const value = compact(beside).replace(/^(电话|手机|联系电话|身份证号?)[:]?/, '')
    if (new RegExp(`^${JOB_NUMBER}$`).test(value)) return { name, jobNumber: value }
    if (/^1[3-9]\d{9}$/.test(value)) return { name, phone: value }
    if (/^\d{17}[\dX]$/i.test(value)) return { name, idNumber: value.toUpperCase() }
    // 张三（带班） leads a team, he is in none of that name.
    if (value !== '带班' && new RegExp(`^${TEAM}$`, 'u').test(value)) return { name, team: value }
  }
  return null
}
