import { Alert, App, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PapersImported } from '../../../contract/api/papers.ts'
import type { Project } from '../../../contract/entities.ts'
import { badPaperCellWords } from '../../../contract/language/paper-problems.ts'
import { paperBookWords } from '../../../contract/language/papers.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { usePreferences } from '../../app/preferences.ts'

/** The workbook of all books: an empty one to fill in, and the way back. */
export function PapersWorkbook({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, host } = useCore()
  const { language } = usePreferences()
  const act = useAct()
  const chooser = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState<PapersImported | null>(null)
  const save = async () => {
    const made = await act(() => client.papers.template({ language }))
    if (made && (await host.saveFile(made.file)))
      message.success(t('imports.templateSaved', { name: made.file.name }))
  }
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setDone(await act(() => client.papers.import({ projectId: project.id, file, replace: false })))
  }
  return (
    <>
      <Button onClick={save}>{t('papers.template')}</Button>
      <Button onClick={() => chooser.current?.click()}>{t('papers.import')}</Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.ods,.json"
        aria-label={t('papers.import')}
        onChange={event => {
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Modal
        open={done !== null}
        title={t('papers.imported')}
        footer={null}
        onCancel={() => setDone(null)}
        destroyOnHidden
      >
        {done && <Outcome done={done} />}
      </Modal>
    </>
  )
}

/** What an import wrote, or every cell that kept it from writing anything. */
function Outcome({ done: { books, bad, passedOver } }: { done: PapersImported }) {
  const { t } = useTranslation()
  const { language } = usePreferences()
  return (
    <>
      {bad.length > 0 && <Alert type="error" showIcon title={t('papers.refused', { count: bad.length })} />}
      {bad.length === 0 && books.length === 0 && (
        <Alert type="warning" showIcon title={t('papers.nothingFound')} />
      )}
      <ul>
        {books.map(({ book, added, unchanged }) => (
          <li key={book}>{t('papers.taken', { book: paperBookWords(book, language), added, unchanged })}</li>
        ))}
        {bad.map(cell => (
          <li key={`${cell.sheet} ${cell.cell} ${cell.field} ${cell.problem}`}>
            {badPaperCellWords(cell, language)}
          </li>
        ))}
      </ul>
      {passedOver.length > 0 && (
        <p className="dim">{t('papers.passedOver', { sheets: passedOver.join('、') })}</p>
      )}
    </>
  )
}
