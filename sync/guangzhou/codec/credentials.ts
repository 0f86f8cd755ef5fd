import * as z from 'zod'

/** What the platform issues per project (接入编号, 接入密钥) and per maker of attendance devices (考勤机厂家编号). */
export const GuangzhouCredentials = z.strictObject({
  accessNo: z.string().regex(/^[\x21-\x7e]{32}$/, { error: '接入编号 has 32 characters' }),
  key: z.string().regex(/^[\x21-\x7e]{8,}$/, { error: '接入密钥 has at least 8 characters' }),
  factoryNum: z
    .string()
    .regex(/^[\x21-\x7e]{32}$/, { error: '考勤机厂家编号 has 32 characters' })
    .nullable(),
})
export type GuangzhouCredentials = z.infer<typeof GuangzhouCredentials>
