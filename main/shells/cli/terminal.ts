import type { Language } from '../../../contract/api/base.ts'

/** How a command speaks: one JSON document or lines for people on standard output, everything else on standard error. */
export interface Terminal {
  readonly language: Language
  readonly json: boolean
  /** Picks the text in the user's language. */
  say(zh: string, en: string): string
  /** The command's answer: the JSON document, or the lines. Called once. */
  answer(document: unknown, lines: readonly string[]): void
  /** A line for people on the way; nothing with --json or --quiet. */
  note(line: string): void
  /** A progress bar on a terminal, nothing otherwise. */
  progress(label: string, done: number, total: number | null): void
}

export interface TerminalOptions {
  language: Language
  json: boolean
  quiet: boolean
}

/** The terminal of a process. */
export function terminalOf({ language, json, quiet }: TerminalOptions): Terminal {
  const bar = process.stderr.isTTY && !json && !quiet
  return {
    language,
    json,
    say: (zh, en) => (language === 'en' ? en : zh),
    answer: (document, lines) => {
      if (json) process.stdout.write(`${JSON.stringify(document)}\n`)
      else if (!quiet) for (const line of lines) process.stdout.write(`${line}\n`)
    },
    note: line => {
      if (!json && !quiet) process.stdout.write(`${line}\n`)
    },
    progress: (label, done, total) => {
      if (!bar) return
      const share = total === null || total === 0 ? '' : ` ${Math.round((done / total) * 100)}%`
      process.stderr.write(`\r\x1b[2K${label}${share}`)
      if (total !== null && done >= total) process.stderr.write('\r\x1b[2K')
    },
  }
}
