import type { Language } from '../contract/api/base.ts'
import type { CheckReport } from '../contract/finding.ts'
import type { ProjectMonth } from '../contract/project-month.ts'
import type { Fact, Report, ReportDraft, Text } from './model.ts'
import { NO_PARTY, participantNames } from './parties.ts'

export interface BuildOptions {
  language: Language
  /** For posting: identity numbers show the first 6 and last 4 characters, accounts the last 4 (reports §1). */
  masked: boolean
  /** Made against a stand-in platform: marked 演练 on every page. */
  drill: boolean
  /** A rule keeps it from being final: marked 草稿 on every page. */
  draft: boolean
  /** Sentences for the foot of a paper that a rule bears upon: what keeps it from being final, what could not be compared. */
  remarks: readonly string[]
  /** Version of the parameters in force, printed beside the fingerprint. */
  parametersVersion: string
  /** Who runs the report, for R25's head; null when nobody is named. */
  operator: string | null
}

/**
 * Makes a report from a project-month and, for R19 and R25, the newest verdict of the rules on it (null: never checked,
 * and the report then says so). Pure: the day printed is `month.today`. The caller leaves only confirmations in
 * `month.confirmations` that still match their line's digest: R08 and R19 print them as given.
 */
export type BuildReport = (month: ProjectMonth, check: CheckReport | null, options: BuildOptions) => Report

/** What every report states about itself. */
export function frameOf(
  id: string,
  title: Text,
  month: ProjectMonth,
  options: BuildOptions,
): Omit<ReportDraft, 'sheets'> {
  return {
    id,
    title,
    language: options.language,
    period: month.period,
    parametersVersion: options.parametersVersion,
    madeOn: month.today,
    drill: options.drill,
    draft: options.draft,
    masked: options.masked,
  }
}

/** The head that all sheets share: project and general contractor. */
export function projectHead(month: ProjectMonth): Fact[] {
  return [
    { label: { zh: '工程名称', en: 'Project' }, value: month.project.name },
    { label: { zh: '工程编码', en: 'Project code' }, value: month.project.code },
    {
      label: { zh: '施工总承包单位', en: 'General contractor' },
      value: participantNames(month, 'generalContractor') || NO_PARTY,
    },
  ]
}
