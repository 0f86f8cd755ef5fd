import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PaperView } from '../../../contract/api/papers.ts'
import type { Project } from '../../../contract/entities.ts'
import { paperText } from '../../../contract/language/paper-text.ts'
import { paperFieldWords, paperHint } from '../../../contract/language/papers.ts'
import { paperFields } from '../../../contract/paper-fields.ts'
import type { PaperBook } from '../../../contract/papers.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'
import { PaperInput } from './PaperInput.tsx'

interface Props {
  project: Project
  book: PaperBook
  /** Null for a new one. */
  paper: PaperView | null
  onDone: () => void
}

type Answers = Record<string, string | null | undefined>

/** A paper's fields as its book's schema has them; what is typed is read by the core as the cells of a workbook are. */
export function PaperForm({ project, book, paper, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const fields = paperFields(book)
  const before = new Map(
    fields.map(field => [field.name, paperText(field, paper?.row[field.name], language)]),
  )
  const save = async (answers: Answers) => {
    // Only what was changed is sent: a masked number that nobody touched stays what it is.
    const values = Object.fromEntries(
      fields.flatMap(({ name }) => {
        const text = answers[name] ?? ''
        return text === (before.get(name) ?? '') ? [] : [[name, text]]
      }),
    )
    const saved = await act(() =>
      paper?.id
        ? client.papers.change({ id: paper.id, values })
        : client.papers.add({ projectId: project.id, book, values }),
    )
    if (saved) onDone()
  }
  return (
    <Form<Answers>
      className="card paper-form"
      layout="vertical"
      requiredMark="optional"
      onFinish={save}
      initialValues={Object.fromEntries(before)}
    >
      <div className="form-grid">
        {fields.map(field => {
          // A calendar needs no word about how a date is written.
          const picked = field.kind === 'date' || field.kind === 'month'
          const hint = picked ? null : paperHint(book, field, language)
          return (
            <Form.Item
              key={field.name}
              name={field.name}
              label={paperFieldWords(book, field.name, language)}
              {...(hint !== null && { extra: hint })}
              rules={field.required && !field.many ? [{ required: true, message: t('start.required') }] : []}
              required={field.required && !field.many}
            >
              <PaperInput field={field} project={project} />
            </Form.Item>
          )
        })}
      </div>
      <div className="page-actions">
        <Button type="primary" htmlType="submit">
          {t('app.save')}
        </Button>
        <Button onClick={onDone}>{t('app.cancel')}</Button>
      </div>
    </Form>
  )
}
