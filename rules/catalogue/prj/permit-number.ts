import type { ProjectMonth } from '../../../contract/project-month.ts'

/** Whether the number of the construction permit is on record, with the project or in the book of permits. */
export function hasPermitNumber({ project, papers }: ProjectMonth): boolean {
  return (
    project.constructionPermitNo !== null || papers.permits?.some(({ number }) => number !== null) === true
  )
}
