import { checks } from './checks.ts'
import { imports, mappings } from './imports.ts'
import { ledger } from './ledger.ts'
import { months } from './months.ts'
import { packs } from './packs.ts'
import { papers } from './papers.ts'
import { parameters } from './parameters.ts'
import { projects, workers } from './registers.ts'
import { reports } from './reports.ts'
import { selfAudit } from './self-audit.ts'
import { confirmations, statements } from './signing.ts'
import { sync } from './sync.ts'
import { waivers } from './waivers.ts'
import { warnings } from './warnings.ts'

/**
 * The typed calls between a shell and the core. Every shell (window over MessagePort or WebSocket, command line in process)
 * speaks this and nothing else; inputs and answers are parsed on arrival.
 */
export const api = {
  ledger,
  projects,
  workers,
  months,
  imports,
  mappings,
  checks,
  selfAudit,
  warnings,
  waivers,
  parameters,
  packs,
  confirmations,
  statements,
  sync,
  reports,
  papers,
}

export type Api = typeof api
