import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Company, Project } from '../../contract/entities.ts'
import {
  accountEntry,
  company,
  participant,
  progressPayment,
  project,
  team,
  wageAccount,
} from '../schema/registers.ts'
import type { Database } from './database.ts'

export function findCompany(db: Database): Company | null {
  return db.select().from(company).get() ?? null
}

/** The ledger belongs to one company: sets its name and code. */
export function setCompany(db: Database, fields: Omit<Company, 'id'>): Company {
  const id = findCompany(db)?.id ?? randomUUID()
  db.insert(company)
    .values({ id, ...fields })
    .onConflictDoUpdate({ target: company.id, set: fields })
    .run()
  return { id, ...fields }
}

export function listProjects(db: Database): Project[] {
  return db.select().from(project).orderBy(asc(project.code)).all()
}

export function findProject(db: Database, key: { id: string } | { code: string }): Project | null {
  const by = 'id' in key ? eq(project.id, key.id) : eq(project.code, key.code)
  return db.select().from(project).where(by).get() ?? null
}

export function insertProject(db: Database, record: Project): void {
  db.insert(project).values(record).run()
}

export function updateProject(db: Database, id: string, changes: Partial<Omit<Project, 'id'>>): void {
  if (Object.keys(changes).length > 0) db.update(project).set(changes).where(eq(project.id, id)).run()
}

/** Parties, teams, accounts and money of a project. */
export function readProjectDetails(db: Database, projectId: string) {
  const wageAccounts = db.select().from(wageAccount).where(eq(wageAccount.projectId, projectId)).all()
  return {
    participants: db.select().from(participant).where(eq(participant.projectId, projectId)).all(),
    teams: db.select().from(team).where(eq(team.projectId, projectId)).orderBy(asc(team.name)).all(),
    wageAccounts,
    accountEntries: wageAccounts.flatMap(account =>
      db
        .select()
        .from(accountEntry)
        .where(eq(accountEntry.accountId, account.id))
        .orderBy(asc(accountEntry.on))
        .all(),
    ),
    progressPayments: db
      .select()
      .from(progressPayment)
      .where(eq(progressPayment.projectId, projectId))
      .orderBy(asc(progressPayment.period))
      .all(),
  }
}

export function insertParticipant(db: Database, record: typeof participant.$inferInsert): void {
  db.insert(participant).values(record).run()
}

export function insertWageAccount(db: Database, record: typeof wageAccount.$inferInsert): void {
  db.insert(wageAccount).values(record).run()
}

export function insertAccountEntry(db: Database, record: typeof accountEntry.$inferInsert): void {
  db.insert(accountEntry).values(record).run()
}

/** One record a project and month: a second one replaces the first. */
export function setProgressPayment(db: Database, record: typeof progressPayment.$inferInsert): void {
  db.insert(progressPayment)
    .values(record)
    .onConflictDoUpdate({
      target: [progressPayment.projectId, progressPayment.period],
      set: {
        progressPayment: record.progressPayment,
        laborCostDue: record.laborCostDue,
        progressNote: record.progressNote,
      },
    })
    .run()
}

export function insertTeam(db: Database, record: typeof team.$inferInsert): void {
  db.insert(team).values(record).run()
}
