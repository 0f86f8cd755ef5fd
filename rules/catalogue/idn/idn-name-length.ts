import { compact } from '../../../contract/text.ts'
import { onDocument } from '../../failure.ts'
import type { Rule } from '../../rule.ts'

const MAX_BYTES = 50

/** Length in GB 18030: one byte for ASCII, two for the common characters, four beyond the basic plane. */
function gbBytes(name: string): number {
  let bytes = 0
  for (const char of name) {
    const code = char.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code > 0xffff ? 4 : 2
  }
  return bytes
}

export const idnNameLength: Rule = {
  id: 'idn-name-length',
  title: { zh: '姓名过短/过长', en: 'The name is too short or too long' },
  failsWhen: {
    zh: '少于2个字（个别民族可为1个字），或超过50字节',
    en: 'fewer than 2 characters (1 allowed for some minorities) or more than 50 bytes',
  },
  severity: ['notice'],
  scope: 'row',
  reads: ['worker.name', 'line.name', 'attendance.name'],
  needs: [],
  parameters: [],
  source: 'N33',
  confidence: 'found',
  penalty: null,
  *check(_, { index }) {
    for (const document of index.documents()) {
      const name = compact(document.name)
      const length = [...name].length
      if (length < 2 || gbBytes(name) > MAX_BYTES) yield onDocument(document, 'name', { length })
    }
  },
  message: { zh: '姓名有{length}个字，请核对', en: 'The name has {length} character(s); please check it' },
  actual: { zh: '{length}个字', en: '{length} character(s)' },
  expected: { zh: '2个字以上、50字节以内', en: '2 characters or more, 50 bytes at most' },
  repair: { zh: '对照证件核对姓名', en: 'Check the name on the document' },
  blindSpot: { zh: '长度正常的错名不能发现', en: 'A wrong name of ordinary length is not seen' },
  examples: {
    fails: { change: { workers: [{ name: '赵' }] }, finds: [{ cell: '花名册!A4' }] },
    passes: { change: { workers: [{ name: '赵建' }] }, finds: [] },
  },
}
