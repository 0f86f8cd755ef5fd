import * as z from 'zod'

/** Account of a company, or of one project in the later scheme. The secret is also the AES key, hence its length. */
export const NationalCredentials = z.strictObject({
  appid: z.string().min(1).max(64),
  secret: z.string().regex(/^[\x21-\x7e]{32}$/, { error: 'appsecret has 32 characters' }),
  /** Second secret that some deployments ask for as `corpsign`. */
  corpSecret: z.string().min(1).nullable().default(null),
})
export type NationalCredentials = z.infer<typeof NationalCredentials>
