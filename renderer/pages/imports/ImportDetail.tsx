import { App, Button, Popconfirm, Select, Tabs, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportRedecision, ImportView, SheetPreview } from '../../../contract/api/imports.ts'
import { shiftPeriod } from '../../../contract/dates.ts'
import type { Project } from '../../../contract/entities.ts'
import { useAct } from '../../app/act.ts'
import { useCore } from '../../app/core.ts'
import { runJob } from '../../app/jobs.ts'
import { monthName } from '../../app/month-name.ts'
import { usePreferences } from '../../app/preferences.ts'
import { go, useRoute } from '../../app/route.ts'
import { refusedBy } from '../../app/trouble.ts'
import { useProject } from '../../app/use-project.ts'
import { asChoices, type Corrections, isCorrected, NO_CORRECTIONS } from './choices.ts'
import { IMPORT_STATE_COLOURS } from './import-state-colours.ts'
import { NotYetRead } from './NotYetRead.tsx'
import { ProblemList } from './ProblemList.tsx'
import { enqueue, sourceOf } from './queue.ts'
import { SheetCard } from './SheetCard.tsx'
import { useCorrections } from './use-corrections.ts'

const AS_WRITTEN = 'as-written'

interface Props {
  view: ImportView
  project: Project
  /** Ids of the other previews that wait for a decision. */
  waitingBeside: readonly string[]
}

/** Tables of one sheet, and the two months of one grid, have the sheet's name: their month tells them apart. */
const sharesName = (sheet: SheetPreview, sheets: SheetPreview[]) =>
  sheets.some(other => other !== sheet && other.name === sheet.name)

/** One file: what each sheet was taken for, what becomes of every row, and the decision. */
export function ImportDetail({ view, project, waitingBeside }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useCore()
  const { language } = usePreferences()
  const { period } = useRoute()
  const { projects } = useProject()
  const act = useAct()
  const [corrections, setCorrections] = useCorrections(view.id)
  const file = sourceOf(view.id)?.file
  const corrected = isCorrected(view, corrections)
  const waiting = view.state === 'previewed'
  const counts = view.sheets.reduce(
    (sum, { counts: each }) => ({
      create: sum.create + each.create,
      update: sum.update + each.update,
      same: sum.same + each.same,
      reject: sum.reject + each.reject,
      remove: sum.remove + each.remove,
    }),
    { create: 0, update: 0, same: 0, reject: 0, remove: 0 },
  )
  const commit = async () => {
    let stale = false
    const done = await act(async () => {
      try {
        return await runJob(t('imports.committing', { file: view.file }), signal =>
          client.imports.commit({ id: view.id, language }, { signal }),
        )
      } catch (error) {
        stale = refusedBy(error)?.code === 'import-ledger-changed'
        throw error
      }
    })
    // A ledger that changed decides anew: the other waiting files after a commit, this one when it came too late.
    for (const id of done ? waitingBeside : stale ? [view.id] : [])
      await act(() => client.imports.decide({ id, language }))
    if (!done) return
    message.success(t('imports.committedDone', { file: view.file }))
    go({ page: 'imports', focus: { import: waitingBeside[0] ?? view.id } })
  }
  const correct = (next: Corrections) => {
    setCorrections(next)
    // The next file that is read would come before it otherwise.
    go({ page: 'imports', focus: { import: view.id } })
  }
  const decide = (change: Pick<ImportRedecision, 'projectId' | 'period' | 'acceptOffers'>) =>
    act(() => client.imports.decide({ id: view.id, ...change, language }))
  const offers = view.sheets.reduce((sum, sheet) => sum + sheet.questions.offers, 0)
  const discard = async () => {
    if (await act(() => client.imports.discard({ id: view.id }))) message.info(t('imports.discarded'))
  }
  const undo = async () => {
    if (await act(() => client.imports.undo({ id: view.id, language })))
      message.success(t('imports.undoneDone', { file: view.file }))
  }
  const months = [
    ...new Set([view.period ?? period, ...[1, 0, -1, -2, -3].map(step => shiftPeriod(period, step))]),
  ]
  return (
    <section className="pane-detail" aria-label={view.file}>
      <div className="detail-head">
        <div>
          <h2>{view.file}</h2>
          <Tag color={IMPORT_STATE_COLOURS[view.state]}>{t(`importState.${view.state}`)}</Tag>
          <span className="dim small num" title={`SHA-256 ${view.sha256}`}>
            {t('imports.size', { kb: Math.ceil(view.bytes / 1024) })} · {view.format} ·{' '}
            {t('imports.sheets', { count: view.sheets.length })}
          </span>
        </div>
        {waiting && (
          <div className="page-actions">
            <Select
              aria-label={t('imports.toProject')}
              value={view.projectId}
              onChange={projectId => decide({ projectId })}
              options={(projects ?? [project]).map(each => ({ value: each.id, label: each.name }))}
            />
            <Select
              aria-label={t('imports.period')}
              value={view.chosenPeriod ?? AS_WRITTEN}
              onChange={month => decide({ period: month === AS_WRITTEN ? null : month })}
              options={[
                { value: AS_WRITTEN, label: t('imports.periodAuto') },
                ...months.map(each => ({ value: each, label: monthName(t, each) })),
              ]}
            />
            {view.stale ? (
              <Button type="primary" onClick={() => decide({})}>
                {t('imports.decideAgain')}
              </Button>
            ) : (
              <Button
                type="primary"
                disabled={corrected || counts.create + counts.update + counts.remove === 0}
                onClick={commit}
              >
                {t('imports.commit')}
              </Button>
            )}
            {offers > 0 && (
              <Button onClick={() => decide({ acceptOffers: true })}>
                {t('beside.acceptAll', { count: offers })}
              </Button>
            )}
            <Button onClick={discard}>{t('imports.discard')}</Button>
          </div>
        )}
        {view.state === 'committed' && (
          <Popconfirm
            placement="bottomRight"
            title={t('imports.undoAsk')}
            description={t('imports.undoDetail')}
            okText={t('imports.undo')}
            okButtonProps={{ danger: true, type: 'default' }}
            cancelButtonProps={{ type: 'primary', autoFocus: true }}
            onConfirm={undo}
          >
            <Button>{t('imports.undo')}</Button>
          </Popconfirm>
        )}
      </div>
      <p className="num">{t('imports.commitDetail', counts)}</p>
      <ProblemList title={t('imports.fileProblems')} problems={view.problems} />
      <Tabs
        size="small"
        items={view.sheets.map(sheet => ({
          key: String(sheet.sheetIndex),
          label: (
            <>
              {sheet.name} {sharesName(sheet, view.sheets) && sheet.period}{' '}
              <Tag>{t(`kind.${corrections.kinds[sheet.name] ?? sheet.kind}`)}</Tag>
            </>
          ),
          children: (
            <SheetCard
              importId={view.id}
              waiting={waiting}
              sheet={sheet}
              corrections={corrections}
              onCorrect={waiting && file ? correct : null}
            >
              {corrected && file && (
                <NotYetRead
                  onReread={() =>
                    enqueue(file, asChoices(view, corrections), {
                      replaces: view.id,
                      password: sourceOf(view.id)?.password,
                    })
                  }
                  onDrop={() => setCorrections(NO_CORRECTIONS)}
                />
              )}
            </SheetCard>
          ),
        }))}
      />
    </section>
  )
}
