import { compact, nameKey } from '../../../contract/text.ts'
import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const HAN = /^[\p{Script=Han}\u00B7]+$/u
const HAN_OR_LATIN = /^[\p{Script=Han}\p{Script=Latin}\u00B7 '’.,-]+$/u

export const idnNameCharacters: Rule = {
  id: 'idn-name-characters',
  title: { zh: '姓名含非法字符', en: 'The name holds a character that no name has' },
  failsWhen: {
    zh: '含有汉字（GB 18030全部平面）、间隔号“·”以及外国人的拉丁字母以外的字符',
    en: 'a character that is neither a Han character (GB 18030, all planes) nor the interpunct U+00B7, nor Latin letters for foreigners',
  },
  severity: ['block'],
  seenable: true,
  scope: 'row',
  reads: ['worker.name', 'worker.idDocType', 'line.name', 'line.idDocType', 'attendance.name'],
  needs: [],
  parameters: [],
  source: 'N33',
  confidence: 'found',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      const { docType, name } = document
      const resident = docType === 'residentId' || docType === 'hmtResidencePermit'
      // Look-alikes of the interpunct are told by idn-name-interpunct.
      const fails = resident ? !HAN.test(nameKey(name)) : !HAN_OR_LATIN.test(name)
      if (!fails) continue
      const odd = [...compact(name)].find(char => !(resident ? HAN : HAN_OR_LATIN).test(nameKey(char))) ?? ''
      yield onDocument(document, 'name', { character: odd })
    }
  },
  message: {
    zh: '姓名中的“{character}”不是汉字或间隔号“·”',
    en: '“{character}” in the name is neither a Han character nor the interpunct “·”',
  },
  actual: { zh: '“{character}”', en: '“{character}”' },
  expected: {
    zh: '汉字和“·”（外国人可用拉丁字母）',
    en: 'Han characters and “·” (Latin letters for foreigners)',
  },
  repair: {
    zh: '按证件姓名填写，备注（如班长）写到备注栏',
    en: 'Write the name as on the document; move remarks such as 班长 to the remark column',
  },
  blindSpot: {
    zh: '生僻字被替换成形近字时不能发现；姓名中间的空格不算错',
    en: 'A rare character replaced by a similar one is not seen; blanks inside a name are let through',
  },
  examples: {
    fails: {
      change: { workers: [{ name: '赵建国(班长)' }], lines: [{}, { name: '钱2国华' }] },
      finds: [{ cell: '花名册!A4' }, { cell: '工资表!A5' }],
    },
    passes: { change: { workers: [{ name: '𠮷永·赵' }] }, finds: [] },
  },
}
