import { onOrg, onWorker } from '../../failure.ts'
import { orgsWithCode } from '../../orgs.ts'
import type { Rule } from '../../rule.ts'
import { exampleIdNumber } from '../example-people.ts'

const banned = (number: number) => ({
  bans: [{ code: exampleIdNumber('19820101', number), list: '拖欠农民工工资失信名单' }],
})

export const rosBlacklist: Rule = {
  id: 'ros-blacklist',
  title: { zh: '黑名单/限制人员', en: 'On a list of bans' },
  failsWhen: {
    zh: '在场人员的证件号，或参建单位的信用代码在限制名单中',
    en: 'the ID number of someone on site, or the credit code of a participant, is on a stored list of bans',
  },
  severity: ['alert'],
  scope: 'person',
  reads: ['worker.idNumber', 'participant.uscc', 'wageAccount.holderUscc', 'month.company', 'papers.bans'],
  needs: ['roster', 'bans'],
  parameters: [],
  source: 'SEED; R724 art 48',
  confidence: 'found',
  penalty: null,
  *check(month, { index }) {
    const lists = new Map(month.papers.bans?.map(({ code, list }) => [code.toUpperCase(), list]))
    for (const { worker, engagement } of index.people()) {
      const list = worker === null ? undefined : lists.get(worker.idNumber.toUpperCase())
      if (worker !== null && engagement !== null && list !== undefined)
        yield onWorker(worker, 'idNumber', { list })
    }
    for (const { id, name, uscc } of orgsWithCode(month)) {
      const list = lists.get(uscc)
      if (list !== undefined) yield onOrg({ id, name }, { list })
    }
  },
  message: { zh: '在“{list}”中', en: 'On the list “{list}”' },
  actual: { zh: '{list}', en: '“{list}”' },
  expected: { zh: '不在限制名单中', en: 'on no list of bans' },
  repair: {
    zh: '核实名单和期限；仍在限制期内的不得使用',
    en: 'Verify list and term; no site work while the ban holds',
  },
  blindSpot: {
    zh: '名单由用户存入，可能已过期；单位只按信用代码核对',
    en: 'The list is stored by the user and may be old; organisations are compared by credit code only',
  },
  examples: {
    fails: { change: { papers: banned(0) }, finds: [{ cell: '花名册!C4' }] },
    passes: { change: { papers: banned(999) }, finds: [] },
  },
}
