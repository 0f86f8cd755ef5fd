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
        <button type="button" key={todo.id} className={`todo ${todo.severity}`} onClick={() => open(todo)}>
          <b>{todo.title}</b>
          <span className="todo-detail">
            <span className="dim">
              {todo.at ? `${todo.at.file} › ${todo.at.sheet} › ${todo.at.cell}` : todo.detail}
            </span>
            <span className="todo-go">{todo.findingId ? t('app.goFix') : t('app.goTo')}</span>
          </span>
          {todo.at && todo.detail && <span className="dim">{todo.detail}</span>}
        </button>
      ))}
      {shown.length < todos.length && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('board.more', { count: todos.length - shown.length })}
        </Button>
      )}
    </aside>
  )
}

function open(todo: Todo): void {
  if (todo.findingId) go({ page: 'check', project: todo.projectId, focus: { finding: todo.findingId } })
  else go(stepTarget(todo.step, todo.projectId))
}
