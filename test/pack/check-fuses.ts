import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { type Outcome, outcome } from './outcome.ts'

const { ENABLE, DISABLE } = FuseState

const demanded = {
  RunAsNode: DISABLE,
  EnableCookieEncryption: ENABLE,
  EnableNodeOptionsEnvironmentVariable: DISABLE,
  EnableNodeCliInspectArguments: DISABLE,
  EnableEmbeddedAsarIntegrityValidation: ENABLE,
  OnlyLoadAppFromAsar: ENABLE,
  GrantFileProtocolExtraPrivileges: DISABLE,
} as const

/** Reads the fuse wire of the packed program. */
export async function checkFuses(packed: string): Promise<Outcome[]> {
  const wire = await getCurrentFuseWire(join(packed, 'xinzhang'))
  const names = Object.keys(demanded) as (keyof typeof demanded)[]
  return [
    outcome(
      'the fuses are set',
      names.filter(name => wire[FuseV1Options[name]] !== demanded[name]),
    ),
  ]
}
