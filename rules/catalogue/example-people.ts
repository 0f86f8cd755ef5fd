import type { Worker } from '../../contract/entities.ts'
import { checkDigit } from '../../contract/id-number.ts'
import { passesLuhn } from '../../contract/wage-card.ts'

const FAMILY = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏']
const GIVEN = [...'建国明华志强海涛小军文斌春兰秀英桂花玉梅']

/** A stable id for the n-th example record of a kind. */
export function exampleId(kind: string, number: number): string {
  const head = [...kind].reduce((code, char) => (code * 31 + (char.codePointAt(0) ?? 0)) % 0xffffffff, 7)
  const tail = number.toString(16).padStart(12, '0')
  return `${head.toString(16).padStart(8, '0')}-0000-4000-8000-${tail}`
}

/** A fictional ID number: region 990101, a birth date as YYYYMMDD, a running number (odd = male), a valid check digit. */
export function exampleIdNumber(birth: string, sequence: number): string {
  const body = `990101${birth}${String(sequence % 1000).padStart(3, '0')}`
  return body + (checkDigit(body) ?? '')
}

/** A fictional 19-digit wage card with a valid Luhn digit. */
export function exampleCard(number: number): string {
  const body = `6200000${String(number).padStart(11, '0')}`
  for (const digit of '0123456789') if (passesLuhn(body + digit)) return body + digit
  return body
}

export interface CleanPerson {
  number: number
  team: number
  worker: Worker
  wageCard: string
}

/** One name in twelve is of the kind with an interpunct. */
function exampleName(number: number): string {
  if (number % 12 === 11) return `阿依${GIVEN[number % GIVEN.length]}·买买提`
  const second = Math.floor(number / FAMILY.length)
  return `${FAMILY[number % FAMILY.length]}${GIVEN[second % GIVEN.length]}${GIVEN[(number + second) % GIVEN.length]}`
}

/** Fictional workers between 25 and 45 years old, dealt out to so many teams; the first of them is number `first`. */
export function cleanPeople(count: number, teams: number, first = 0): CleanPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index
    const block = Math.floor(number / 1000)
    const day = new Date(Date.UTC(1982, 0, 1 + (block % 6000))).toISOString().slice(0, 10)
    const name = exampleName(number)
    const idNumber = exampleIdNumber(day.replaceAll('-', ''), number)
    return {
      number,
      team: index % teams,
      wageCard: exampleCard(number + 1),
      worker: {
        id: exampleId('worker', number),
        name,
        idDocType: 'residentId',
        idNumber,
        sex: number % 2 === 1 ? 'male' : 'female',
        ethnicity: '汉',
        birthDate: day,
        statedAge: null,
        registeredAddress: '示例省示例市',
        currentAddress: '项目宿舍',
        nativePlace: '示例省',
        issuingAuthority: '示例市公安局',
        validFrom: '2015-01-01',
        validTo: '2035-01-01',
        phone: `130000${String(number % 100_000).padStart(5, '0')}`,
        emergencyContact: '家属',
        emergencyPhone: `130009${String(number % 100_000).padStart(5, '0')}`,
        education: '初中及以下',
        politicalStatus: '群众',
        maritalStatus: '已婚',
        photoUrl: 'https://pictures.example/1.jpg',
      },
    }
  })
}
