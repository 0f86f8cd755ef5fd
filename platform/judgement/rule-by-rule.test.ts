import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Finding } from '../../contract/finding.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import { changedMonth, cleanMonth } from '../../rules/catalogue/example-month.ts'
import type { MonthChange } from '../../rules/example.ts'
import { checkMonth, ruleById } from '../../rules/index.ts'
import { FAULTS } from '../../rules/testing/faults/index.ts'
import { faultyMonth } from '../../rules/testing/faulty-month.ts'
import { generatedMonth } from '../../rules/testing/generated-month.ts'
import { uploadDirectly } from '../../test/direct-upload.ts'
import type { Desk } from '../desk.ts'
import { platformIdentity } from '../identity.ts'
import { type OpenStore, openStore } from '../store/open-store.ts'
import { ASKED_RULES } from './asked-rules.ts'
import { heldMonth } from './held-month.ts'

/**
 * Whatever is sent, past every gate of a client and with faults that it blocks, the stand-in finds nothing that the client would not
 * have shown. What no upload bears cannot be held against it and its rules are not asked: day grids and so everything judged by days
 * worked (ages, rests, attendance against wages), items of pay and deductions, names and trades on wage lines, contracts, trainings,
 * accounts and their entries, confirmations, bank results, papers, cells and files, and records of attendance made by hand. Of the
 * rules that are asked some cannot be broken by what the interface takes: they stand in NEVER_FOUND.
 */
/** Asked rules that hold whatever the interface takes, and why. */
const NEVER_FOUND = {
  'idn-other-document': 'a number of another form travels as 99 其他证件, whose form nobody knows',
  'idn-person-two-names': 'a wage line bears no name',
  'ros-team-missing': 'a worker is sent with his team or not at all',
  'ros-two-teams-open': 'the newer call moves him',
  'ros-card-bound-ratio': 'a worker is sent with his card or not at all',
  'trn-skill-level': 'a worker is sent with his level or not at all',
  'pay-backpay-flag': 'a line is sent as back pay with its month or not as back pay',
  'mwg-hourly-part-time': 'part-time is no form of employment of the list',
  'xck-worktype-differ': 'a wage line bears no trade',
}

/** Levels and rules that something sent below breaks; negative pay, a block, the interface does not take. */
const FOUND = [
  'alert att-punch-burst',
  'alert idn-birth-mismatch',
  'alert idn-name-two-ids',
  'alert idn-sex-mismatch',
  'alert mwg-daily-average',
  'alert mwg-monthly-full',
  'alert pay-negative-or-zero',
  'alert pay-single-month-high',
  'alert pay-single-year-high',
  'block crd-format',
  'block crd-shared',
  'block idn-duplicate-in-sheet',
  'block idn-foreign-pr-15',
  'block idn-foreign-pr-18',
  'block idn-hmt-residence',
  'block idn-name-characters',
  'block idn-resident-birthdate',
  'block idn-resident-checksum',
  'block idn-resident-length',
  'block idn-resident-region',
  'block idn-type-guess',
  'block idn-uscc',
  'block ros-exit-before-entry',
  'block xck-paid-not-on-roster',
  'notice crd-bin-unknown',
  'notice idn-name-length',
  'notice idn-resident-region',
  'notice pay-foreman-heavy',
  'notice pay-identical-amounts',
  'warn crd-bank-name-mismatch',
  'warn idn-mobile-format',
  'warn idn-mobile-shared',
  'warn idn-name-interpunct',
  'warn idn-uscc-org-part',
]

let opened: OpenStore
let desk: Desk
let today = ''
beforeAll(async () => {
  opened = await openStore(undefined)
  const { store } = opened
  const now = () => new Date(`${today}T10:00:00Z`)
  desk = { store, identity: await platformIdentity(store), project: null, asyncWaits: 0, now }
})
afterAll(() => opened.close())

/** What the asked rules find: level and rule, and the person where it speaks of one. */
function judged(month: ProjectMonth): string[] {
  const { workers, lines } = month
  const numbers = new Map([...workers, ...lines].map(({ id, idNumber }) => [id, idNumber]))
  const named = ({ severity, rule, subject }: Finding) =>
    `${severity} ${rule} ${numbers.get(subject.key) ?? ''}`.trim()
  return checkMonth(month, { rules: ASKED_RULES, stage: 'archive' }).findings.map(named)
}

/**
 * Sends a month to an empty stand-in, an earlier one of the same people before it where there is one; answers the levels and rules
 * that it found, all of which the client finds on the month too.
 */
async function foundThere(month: ProjectMonth, earlier: ProjectMonth | null = null): Promise<string[]> {
  today = month.today
  await desk.store.execute(
    sql`truncate team, worker, movement, punch, payroll_row, async_job restart identity cascade`,
  )
  if (earlier !== null) await uploadDirectly(desk, earlier)
  const { taken, refused } = await uploadDirectly(desk, month)
  expect(taken).toBeGreaterThan(refused * 10)
  const there = judged(await heldMonth(desk, month.period))
  const client = new Set(judged(month))
  expect(there.filter(each => !client.has(each))).toEqual([])
  return there.map(each => each.split(' ').slice(0, 2).join(' '))
}

const found = new Set<string>()
const note = (all: readonly string[]) => {
  for (const each of all) found.add(each)
}

/** Breaks a rule whose own example has a part day, which does not travel. */
const MORE: MonthChange[] = [{ lines: [{ grossPay: 249_999, attendanceDays: 2_100 }] }]

/** Lays small changes into one month, each on people of its own who lead no team. */
function withChanges(base: ProjectMonth, changes: readonly MonthChange[]): ProjectMonth {
  const month = structuredClone(base)
  const leads = new Set(month.teams.map(({ leaderIdNumber }) => leaderIdNumber))
  const free = month.workers.flatMap(({ idNumber }, index) => (leads.has(idNumber) ? [] : [index]))
  for (const { workers = [], engagements = [], lines = [] } of changes) {
    const width = Math.max(workers.length, engagements.length, lines.length)
    // What speaks of a whole project is no fault of single people.
    if (width > 6) continue
    for (let nth = 0; nth < width; nth++) {
      const at = free.shift()
      const [worker, engagement, line] = [
        month.workers[at ?? -1],
        month.engagements[at ?? -1],
        month.lines[at ?? -1],
      ]
      if (worker === undefined || engagement === undefined || line === undefined)
        throw new Error('too few people')
      Object.assign(worker, workers[nth])
      const { idDocType, idNumber } = worker
      Object.assign(engagement, engagements[nth])
      Object.assign(line, { idDocType, idNumber }, lines[nth])
    }
  }
  return month
}

it('finds what the examples of its rules break, and no more than the client', async () => {
  const base = generatedMonth({ seed: 7, people: 110 })
  const changes = ASKED_RULES.map(({ examples }) => examples.fails.change)
  const month = withChanges({ ...base, punches: base.punches.slice(0, 40) }, [...changes, ...MORE])
  month.company.uscc = '91440101MA5XK00A70'
  note(await foundThere(month))
}, 120_000)

it('finds what the year adds up to, and no more than the client', async () => {
  const most = { grossPay: 15_100_000, netPay: 15_000_001 }
  const month = changedMonth({ lines: [{}, most] }, cleanMonth({ people: 16 }))
  const earlier = { ...month, period: '2026-02', punches: [] }
  month.company.uscc = '91440101MA5XK00A8F'
  month.earlierPay = month.lines.map(({ idNumber, grossPay, netPay }) => {
    return {
      idNumber: idNumber ?? '',
      months: 1,
      grossPay: grossPay ?? 0,
      socialInsurance: 0,
      netPay: netPay ?? 0,
    }
  })
  note(await foundThere(month, earlier))
}, 60_000)

/** What takes a month of its own: something about a team, a gate or the whole sheet. */
const OF_A_MONTH = ['att-punch-burst', 'idn-duplicate-in-sheet', 'pay-foreman-heavy', 'pay-identical-amounts']
it.each(OF_A_MONTH)(
  'finds %s, and no more than the client',
  async id => {
    const rule = ruleById(id)
    if (rule === undefined) throw new Error('no such rule')
    note(await foundThere(changedMonth(rule.examples.fails.change, cleanMonth({ people: 16 }))))
  },
  60_000,
)

it.each([0, 25, 50])(
  'finds of named faults, blocks among them, no more than the client (from fault %i)',
  async from => {
    const faults = FAULTS.map((_, index) => index).slice(from, from + 25)
    const { month } = faultyMonth(3, faults)
    note(await foundThere({ ...month, punches: month.punches.slice(0, 40) }))
  },
  120_000,
)

it('has every asked rule broken by something sent, but those that nothing sent can break', () => {
  expect([...found].toSorted()).toEqual(FOUND)
  const rules = new Set(FOUND.map(each => each.split(' ')[1]))
  expect(ASKED_RULES.map(({ id }) => id).filter(id => !rules.has(id))).toEqual(Object.keys(NEVER_FOUND))
})
