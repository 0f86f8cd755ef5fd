import { useQuery } from '@tanstack/react-query'
import type { Project } from '../../contract/entities.ts'
import { useCore } from './core.ts'
import { useRoute } from './route.ts'

/** The projects, and the one that the person works on: the chosen one, or the first. Null while there is none. */
export function useProject(): { projects: Project[] | undefined; project: Project | null } {
  const { query } = useCore()
  const route = useRoute()
  const { data } = useQuery(query.projects.list.queryOptions())
  return { projects: data, project: data?.find(each => each.id === route.project) ?? data?.[0] ?? null }
}
