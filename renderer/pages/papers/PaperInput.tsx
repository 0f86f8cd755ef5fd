import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Input, Select } from 'antd'
import type { Project } from '../../../contract/entities.ts'
import { yesNoWords } from '../../../contract/language/paper-text.ts'
import { paperChoiceWords } from '../../../contract/language/papers.ts'
import type { PaperField } from '../../../contract/paper-fields.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'
import { DateField } from '../settings/form-fields.tsx'

/** What a form item hands down. */
interface Item {
  id?: string
  value?: string
  onChange?: (text: string | null) => void
}

/** The input for a field; its value is the text that a person would type into a cell. */
export function PaperInput({ field, project, ...item }: Item & { field: PaperField; project: Project }) {
  const { language } = usePreferences()
  const typed = (event: { target: { value: string } }) => item.onChange?.(event.target.value)
  if (field.many) return <Input.TextArea {...item} autoSize={{ minRows: 1, maxRows: 8 }} onChange={typed} />
  switch (field.kind) {
    case 'date':
      return <DateField {...item} />
    case 'month':
      return <DateField {...item} picker="month" />
    case 'yesNo':
      return <Choice {...item} words={yesNoWords(language)} />
    case 'choice':
      return <Choice {...item} words={field.options.map(option => paperChoiceWords(option, language))} />
    case 'idNumber':
      return <PersonInput {...item} project={project} />
    default:
      return <Input {...item} onChange={typed} />
  }
}

function Choice({ words, value, onChange, ...rest }: Item & { words: readonly string[] }) {
  return (
    <Select
      {...rest}
      allowClear
      value={value || null}
      onChange={chosen => onChange?.(chosen ?? null)}
      options={words.map(each => ({ value: each, label: each }))}
    />
  )
}

/** A document number, or somebody of the roster by his name. */
function PersonInput({ project, value, onChange, ...rest }: Item & { project: Project }) {
  const { query } = useCore()
  const roster = useQuery(
    query.workers.list.queryOptions({ input: { projectId: project.id, unmask: false } }),
  )
  const people = Map.groupBy(roster.data ?? [], ({ worker }) => worker.name)
  const options = [...people].flatMap(([name, [row, ...namesakes]]) =>
    row === undefined || namesakes.length > 0
      ? []
      : [{ value: name, label: [name, row.worker.idNumber, row.teamName].filter(Boolean).join(' · ') }],
  )
  return (
    <AutoComplete
      {...rest}
      allowClear
      value={value ?? ''}
      onChange={text => onChange?.(text ?? null)}
      options={options}
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
    />
  )
}
