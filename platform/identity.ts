import { randomBytes } from 'node:crypto'
import type { Store } from './store/open-store.ts'
import { identity } from './store/schema.ts'

/** Credentials that the stand-in issues: one project at the city's door, one account at the national one. */
export type PlatformIdentity = Omit<typeof identity.$inferSelect, 'id'>

const secretText = () => randomBytes(16).toString('hex')

/** The identity kept in the database, made on the first start: a ledger connected once stays connected. */
export async function platformIdentity(store: Store): Promise<PlatformIdentity> {
  const made = {
    accessNo: secretText(),
    key: secretText(),
    factoryNum: secretText(),
    appid: `drill-${randomBytes(6).toString('hex')}`,
    secret: secretText(),
  }
  await store
    .insert(identity)
    .values({ id: 1, ...made })
    .onConflictDoNothing()
  const [kept = made] = await store.select().from(identity)
  const { accessNo, key, factoryNum, appid, secret } = kept
  return { accessNo, key, factoryNum, appid, secret }
}
