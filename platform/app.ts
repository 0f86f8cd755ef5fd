import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { DRILL_CODE_TABLES } from './code-tables.ts'
import { deliver } from './deliver.ts'
import type { Desk } from './desk.ts'
import { DRILL_HEADER, drillText } from './drill.ts'
import type { Fault } from './faults.ts'
import { answerCity, callAt } from './guangzhou/door.ts'
import { judgeOf } from './judgement/judge.ts'
import { answerNational } from './national/door.ts'
import { platformState } from './state.ts'
import { statePage } from './state-page.ts'
import { received } from './store/schema.ts'

type Env = { Bindings: HttpBindings }

const MAX_BODY_BYTES = 16 * 1024 * 1024

/** The stand-in's two doors and its own pages. `faultFor` says which accident meets a call. */
export function platformApp(desk: Desk, faultFor: (call: string) => Fault | null): Hono<Env> {
  const app = new Hono<Env>()
  app.onError((error, context) => {
    // A database error quotes its parameters, which are people's data: only its kind is told.
    console.error(`platform: ${error.name}`)
    return context.text('', 500)
  })
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES }))
  app.use(async (context, next) => {
    await next()
    // It speaks by its own clock, as every server does.
    context.res.headers.set('date', desk.now().toUTCString())
  })
  const note = (call: string, code: string | number) =>
    desk.store.insert(received).values({ call: call.slice(0, 60), code: String(code) })

  app.on(['GET', 'POST'], '/jkgl/*', async context => {
    const path = new URL(context.req.url).pathname.replace('/jkgl/', '')
    const name = callAt(path)
    if (name === null) return context.notFound()
    const form = await formOf(context)
    return deliver(
      context.env,
      faultFor(path),
      async () => {
        const answer = await answerCity(desk, name, form)
        await note(path, answer.resultCode)
        return JSON.stringify(answer)
      },
      (code, message) => JSON.stringify({ resultCode: String(code), resultDesc: drillText(message) }),
    )
  })

  app.post('/open.api', async context => {
    const form = await formOf(context)
    const method = new URLSearchParams(form).get('method') ?? ''
    return deliver(
      context.env,
      faultFor(method),
      async () => {
        const answer = await answerNational(desk, form)
        await note(method, answer.code)
        return JSON.stringify(answer)
      },
      (code, message) => JSON.stringify({ code, message: drillText(message), data: null }),
    )
  })

  const bringUpToDate = judgeOf(desk)
  const lookAt = async () => {
    await bringUpToDate()
    return platformState(desk)
  }
  app.get('/drill/code-tables', context => context.json(DRILL_CODE_TABLES, 200, { [DRILL_HEADER]: '1' }))
  app.get('/drill/state', async context => context.json(await lookAt(), 200, { [DRILL_HEADER]: '1' }))
  app.get('/', async context => context.html(statePage(await lookAt()), 200, { [DRILL_HEADER]: '1' }))
  return app
}

/** The parameters as they travelled: a form body, or the query string of a GET. */
async function formOf(context: Context<Env>): Promise<string> {
  if (context.req.method === 'POST') return context.req.text()
  return new URL(context.req.url).search.slice(1)
}
