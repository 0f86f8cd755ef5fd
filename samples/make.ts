import { writeFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'
import { attendanceFile } from './attendance-file.ts'
import { bankResultFile } from './bank-result-file.ts'
import { faultyTeams } from './faults.ts'
import { sampleMonth } from './month.ts'
import { type PayrollEntry, payrollSheet, summarySheet } from './payroll-file.ts'
import { samplePeople, TEAMS, type TeamName } from './people.ts'
import { projectFile } from './project-file.ts'
import { rosterSheet } from './roster-file.ts'

type Teams = Map<TeamName, { entries: PayrollEntry[]; netError: number }>

const payrollSheets = (teams: Teams) => [
  ...[...teams].map(([team, { entries, netError }]) => payrollSheet(team, entries, netError)),
  summarySheet(teams),
]

/** Every sample file by name. Made from a fixed seed. */
export async function makeSamples(): Promise<Map<string, Uint8Array>> {
  const people = samplePeople()
  const months = sampleMonth(people)
  const clean: Teams = new Map(
    TEAMS.map(team => [team, { entries: months.filter(({ worker }) => worker.team === team), netError: 0 }]),
  )
  return new Map([
    ['花名册.xlsx', await writeXlsx({ sheets: [rosterSheet(people)] })],
    ['10月考勤表.xls', attendanceFile(months)],
    ['10月工资表.xlsx', await writeXlsx({ sheets: payrollSheets(faultyTeams(months)) })],
    ['10月工资表-更正.xlsx', await writeXlsx({ sheets: payrollSheets(clean) })],
    ['10月代发回盘.csv', bankResultFile(months)],
    ['project.json', new TextEncoder().encode(`${JSON.stringify(projectFile(people, months), null, 2)}\n`)],
  ])
}

if (import.meta.main) {
  for (const [name, bytes] of await makeSamples()) await writeFile(new URL(name, import.meta.url), bytes)
}
