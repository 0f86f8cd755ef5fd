const SESSIONS = 5
const DAYS = 7
const MONTHS = 12

/**
 * Which backups may go: all but the last 5, the newest of each of the last 7 days and of each of the last 12 months that have
 * one. Backups with a purpose in their name (before a migration) are never in the answer.
 * @param names as `backupName` makes them
 */
export function outdatedBackups(names: readonly string[]): string[] {
  const ordinary = names.filter(name => name.endsWith('Z')).toSorted()
  const newestOf = (length: number, count: number) =>
    [...new Map(ordinary.map(name => [name.slice(0, length), name])).values()].slice(-count)
  const kept = new Set([...ordinary.slice(-SESSIONS), ...newestOf(10, DAYS), ...newestOf(7, MONTHS)])
  return ordinary.filter(name => !kept.has(name))
}
