import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Todo } from '../../../contract/api/months.ts'
import { go } from '../../app/route.ts'
import { stepTarget } from './step-target.ts'

const FIRST = 12

/** 轮到你: what waits for the person; a click leads to the very thing. */
export function TodoColumn({ todos }: { todos: readonly Todo[] }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const shown = all ? todos : todos.slice(0, FIRST)
  return (
    <aside className="todos" aria-label={t('board.yourTurn')}>
      <h2>
        {t('board.yourTurn')} {todos.length > 0 && <span className="num dim">{todos.length}</span>}
      </h2>
      {todos.length === 0 && <p className="dim">{t('board.yourTurnEmpty')}</p>}
      {shown.map(todo => (
        <TodoItem key={todo.id} todo={todo} />
      ))}
      {shown.length < todos.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('board.more', { count: todos.length - shown.length })}
        </Button>
      )}
    </aside>
  )
}

function TodoItem({ todo }: { todo: Todo }) {
  const { t } = useTranslation()
  const { at, findingId, step, severity } = todo
  // Without a finding the core names the project and the deadline; what is to be done there is the step itself.
  const state = t(severity === 'alert' ? 'stepState.late' : 'stepState.needsYou')
  const title = findingId ? todo.title : t('board.todoStep', { step: t(`step.${step}`), state })
  const deadline = todo.detail === '' ? '' : t('board.by', { date: todo.detail })
  const lines = findingId
    ? [at && `${at.file} › ${at.sheet} › ${at.cell}`, todo.detail]
    : [todo.title, deadline]
  const [first, ...more] = lines.filter(Boolean)
  return (
    <button type="button" className={`todo ${severity}`} onClick={() => open(todo)}>
      <b>{title}</b>
      <span className="todo-detail">
        <span className="dim">{first}</span>
        <span className="todo-go">{findingId ? t('app.goFix') : t('app.goTo')}</span>
      </span>
      {more.map(line => (
        <span key={line} className="dim">
          {line}
        </span>
      ))}
    </button>
  )
}

function open(todo: Todo): void {
  if (todo.findingId) go({ page: 'check', project: todo.projectId, focus: { finding: todo.findingId } })
  else go(stepTarget(todo.step, todo.projectId))
}
