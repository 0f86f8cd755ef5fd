/** Words for the steps of a long job, by the key that its progress events carry. */
const STEPS = {
  read: ['读取文件', 'Reading the file'],
  recognise: ['识别工作表', 'Recognising sheets'],
  match: ['核对已有记录', 'Matching records'],
  store: ['写入账套', 'Writing to the ledger'],
  check: ['检查', 'Checking'],
  foresee: ['推算平台预警', 'Foreseeing warnings'],
  sign: ['签章', 'Signing'],
  send: ['发送', 'Sending'],
  ask: ['向平台查询结果', 'Asking the platform'],
  draw: ['排版', 'Laying out'],
  write: ['生成文件', 'Writing the file'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type StepKey = keyof typeof STEPS

/** Every key of a step, for tests and for the jobs that report them. */
export const STEP_KEYS = Object.keys(STEPS) as StepKey[]

function isStepKey(key: string): key is StepKey {
  return Object.hasOwn(STEPS, key)
}

/** Words of a step; a key of a newer core that this window does not know reads as "working". */
export function stepWords(key: string, lang: 'zh-CN' | 'en'): string {
  const words = isStepKey(key) ? STEPS[key] : (['处理中', 'Working'] as const)
  return words[lang === 'en' ? 1 : 0]
}
