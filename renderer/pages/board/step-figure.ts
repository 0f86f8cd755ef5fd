import type { StepCell } from '../../../contract/api/months.ts'

/** The number that a step is spoken of with: part of a whole while it is under way, otherwise the one count there is. */
export function stepFigure({ state, counts }: StepCell): string {
  const done = counts.done ?? counts.confirmed ?? counts.accepted
  const total = counts.total ?? counts.people
  const plain = (value: number) => value.toLocaleString('en')
  if (state !== 'done' && done !== undefined && total !== undefined) return `${plain(done)} / ${plain(total)}`
  const first = total ?? done ?? Object.values(counts)[0]
  return first === undefined ? '' : plain(first)
}
