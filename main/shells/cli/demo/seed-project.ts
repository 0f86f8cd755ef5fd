import { readFileSync } from 'node:fs'
import * as z from 'zod'
import {
  AccountEntry,
  Company,
  Participant,
  ProgressPayment,
  Project,
  Team,
  WageAccount,
} from '../../../../contract/entities.ts'
import type { Client } from '../session.ts'

const SampleProject = z.object({
  company: Company.omit({ id: true }),
  project: Project.omit({ id: true }),
  participants: z.array(Participant.omit({ id: true, projectId: true })),
  teams: z.array(
    Team.omit({ id: true, projectId: true, participantId: true }).extend({ participant: z.string() }),
  ),
  wageAccount: WageAccount.omit({ id: true, projectId: true }),
  progressPayments: z.array(ProgressPayment.omit({ id: true, projectId: true })),
  accountEntries: z.array(AccountEntry.omit({ id: true, accountId: true })),
})
export type SampleProject = z.infer<typeof SampleProject>

export function readSampleProject(path: string): SampleProject {
  return SampleProject.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** Registers the sample project with its parties, teams, wage account and money. */
export async function seedProject(client: Client, sample: SampleProject): Promise<Project> {
  const project = await client.projects.add(sample.project)
  const projectId = project.id
  const participants = new Map<string, string>()
  for (const participant of sample.participants)
    participants.set(
      participant.name,
      (await client.projects.addParticipant({ ...participant, projectId })).id,
    )
  for (const { participant, ...team } of sample.teams)
    await client.projects.addTeam({
      ...team,
      projectId,
      participantId: participants.get(participant) ?? null,
    })
  const account = await client.projects.addWageAccount({ ...sample.wageAccount, projectId })
  for (const entry of sample.accountEntries)
    await client.projects.addAccountEntry({ ...entry, accountId: account.id })
  for (const payment of sample.progressPayments)
    await client.projects.setProgressPayment({ ...payment, projectId })
  return project
}
