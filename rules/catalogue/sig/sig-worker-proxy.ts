import type { PaperRow } from '../../../contract/papers.ts'
import { onRow, unjudged } from '../../failure.ts'
import { groupBy } from '../../group-by.ts'
import type { Rule } from '../../rule.ts'
import { exampleSignature } from './example-papers.ts'

type Signature = PaperRow<'signatures'>

/** Signatures of so many people one after the other on one device within so many seconds. */
function bursts(signatures: readonly Signature[], people: number, seconds: number): Set<Signature> {
  const found = new Set<Signature>()
  const timed = signatures.flatMap(signature =>
    signature.device === null || signature.signedAt === null
      ? []
      : [{ signature, device: signature.device, at: Date.parse(signature.signedAt) }],
  )
  for (const ofDevice of groupBy(timed, ({ device }) => device).values()) {
    const ordered = ofDevice.toSorted((a, b) => a.at - b.at)
    for (let from = 0; from + people <= ordered.length; from++) {
      const window = ordered.slice(from, from + people)
      if ((window.at(-1)?.at ?? 0) - (window[0]?.at ?? 0) > seconds * 1000) continue
      if (new Set(window.map(({ signature }) => signature.idNumber)).size < people) continue
      for (const { signature } of window) found.add(signature)
    }
  }
  return found
}

/** Signatures whose strokes are those of another person's signature too. */
function copies(signatures: readonly Signature[]): Set<Signature> {
  const sameStrokes = [...groupBy(signatures, ({ strokes }) => strokes).values()]
  return new Set(sameStrokes.filter(alike => new Set(alike.map(({ idNumber }) => idNumber)).size > 1).flat())
}

/** Five people, so many seconds apart on one tablet. */
const inTurn = (apart: number) => ({
  keep: { lines: 5 },
  papers: {
    signatures: Array.from({ length: 5 }, (_, person) =>
      exampleSignature(person, {
        device: '平板1',
        signedAt: new Date(Date.UTC(2026, 3, 5, 2, 0, person * apart)).toISOString(),
      }),
    ),
  },
})

export const sigWorkerProxy: Rule = {
  id: 'sig-worker-proxy',
  title: { zh: '代签', en: 'Signed by somebody else' },
  failsWhen: {
    zh: '签字人不是本人；或同一设备上10秒内有5人签字；或笔迹与他人相同',
    en: 'signer ≠ worker; or 5 people sign on one device within 10 seconds; or the strokes are another’s',
  },
  severity: ['alert'],
  scope: 'row',
  reads: ['papers.signatures', 'line.idNumber'],
  needs: ['payroll', 'signatures'],
  parameters: ['sig.burst.people', 'sig.burst.seconds'],
  stage: 'submit',
  source: 'R724 art 31',
  confidence: 'inferred',
  penalty: 56,
  *check(month, { index, parameter }) {
    const people = parameter('sig.burst.people')
    const seconds = parameter('sig.burst.seconds')
    if (people === null || seconds === null) {
      yield unjudged('parameter')
      return
    }
    const signatures = (month.papers.signatures ?? []).filter(({ period }) => period === month.period)
    const [hasty, copied] = [bursts(signatures, people, seconds), copies(signatures)]
    for (const signature of signatures) {
      const { idNumber, signerIdNumber } = signature
      const how =
        signerIdNumber !== null && signerIdNumber !== idNumber
          ? 'signedByOther'
          : copied.has(signature)
            ? 'sameStrokes'
            : hasty.has(signature)
              ? 'signedInBurst'
              : null
      const [line] = index.linesByDocument().get(idNumber) ?? []
      if (how !== null && line !== undefined) yield onRow(line, 'name', { how })
    }
  },
  message: { zh: '疑似代签：{how|word}', en: 'Perhaps not his own signature: {how|word}' },
  actual: { zh: '{how|word}', en: '{how|word}' },
  expected: { zh: '本人签字', en: 'signed by himself' },
  repair: {
    zh: '向工人本人核实，由本人重新签字',
    en: 'Ask the worker, and have him sign himself',
  },
  blindSpot: {
    zh: '条例要求本人签字；人数和秒数为推定，纸上模仿的笔迹看不出来',
    en: 'The decree asks for his own signature; the numbers are inferred, and an imitated hand on paper is not seen',
  },
  examples: {
    fails: {
      change: {
        keep: { lines: 3 },
        papers: {
          signatures: [
            exampleSignature(0, { signerIdNumber: exampleSignature(2).idNumber }),
            exampleSignature(1, { strokes: '5f2a' }),
            exampleSignature(2, { strokes: '5f2a' }),
          ],
        },
      },
      finds: [{ cell: '工资表!A4' }, { cell: '工资表!A5' }, { cell: '工资表!A6' }],
    },
    passes: { change: inTurn(3), finds: [] },
  },
}
