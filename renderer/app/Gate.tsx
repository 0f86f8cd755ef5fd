import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LedgerStatus } from '../../contract/api/ledger.ts'
import { StartPage } from '../pages/start/StartPage.tsx'
import { useCore } from './core.ts'
import { Shell } from './Shell.tsx'
import { Trouble } from './Trouble.tsx'
import { Waiting } from './Waiting.tsx'

/** Lets a person in once the ledger is open; before that he creates or unlocks it. */
export function Gate() {
  const { query } = useCore()
  const status = useQuery(query.ledger.status.queryOptions())
  // The recovery code stays on screen after the ledger is open, until the person has it on paper.
  const [codeShown, setCodeShown] = useState(false)
  if (status.isError) return <Trouble error={status.error} onRetry={() => status.refetch()} page />
  if (status.data === undefined) return <Waiting />
  const ledger: LedgerStatus = status.data
  return ledger.state === 'open' && !codeShown ? (
    <Shell ledger={ledger} />
  ) : (
    <StartPage ledger={ledger} onCodeShown={setCodeShown} />
  )
}
