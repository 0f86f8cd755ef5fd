import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Project } from '../../../contract/entities.ts'
import { useCore } from '../../app/core.ts'
import { ForProject } from '../../app/ForProject.tsx'
import { PageHead } from '../../app/PageHead.tsx'
import { useRoute } from '../../app/route.ts'
import { Trouble } from '../../app/Trouble.tsx'
import { Waiting } from '../../app/Waiting.tsx'
import { BookList } from './BookList.tsx'
import { BookPane } from './BookPane.tsx'
import { PapersWorkbook } from './PapersWorkbook.tsx'

export function PapersPage() {
  return <ForProject>{project => <Papers key={project.id} project={project} />}</ForProject>
}

/** The register of papers: its books on the left, the papers of the chosen one on the right. */
function Papers({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { query } = useCore()
  const { focus } = useRoute()
  const { data, error, refetch } = useQuery(
    query.papers.books.queryOptions({ input: { projectId: project.id } }),
  )
  if (error) return <Trouble error={error} onRetry={refetch} page />
  if (!data) return <Waiting />
  const chosen = data.find(each => each.book === focus.book) ?? data[0]
  const unknown = data.filter(each => each.state === 'unknown' && each.rules.length > 0).length
  return (
    <div className="papers">
      <PageHead
        title={t('papers.title')}
        detail={`${project.name} · ${t('papers.waiting', { count: unknown })}`}
      >
        <PapersWorkbook project={project} />
      </PageHead>
      <div className="two-panes">
        <BookList books={data} chosen={chosen?.book ?? null} />
        {chosen && <BookPane key={chosen.book} project={project} card={chosen} />}
      </div>
    </div>
  )
}
