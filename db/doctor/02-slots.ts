import type { SlotKind } from '../ledger-file/key-slots.ts'
import { checkSlots } from '../slots.ts'
import { attention, good, type Step } from './step.ts'

const NAMES: Record<SlotKind, { zh: string; en: string }> = {
  passphrase: { zh: '口令', en: 'passphrase' },
  recoveryCode: { zh: '恢复码', en: 'recovery code' },
  safeStorage: { zh: '系统密钥库', en: "the system's key store" },
}

export const slots: Step = {
  name: '02-slots',
  async look({ ledger, keyHost }) {
    const states = await checkSlots(ledger, keyHost)
    const named = (language: 'zh' | 'en', kinds: typeof states) =>
      kinds.map(({ kind }) => NAMES[kind][language]).join(language === 'zh' ? '、' : ', ')
    // Without a host (command line, browser shell) nobody can ask the store: that says nothing about the slot.
    const failed = states.filter(({ problem }) => problem !== null && keyHost !== undefined)
    if (failed.length > 0) {
      return attention(
        `打不开账本的方式：${named('zh', failed)}。其余方式仍可用；请在设置里重新设置它。`,
        `Cannot open the ledger any more: ${named('en', failed)}. The other ways still can; set it up anew in Settings.`,
      )
    }
    if (states.length === 1) {
      return attention(
        `只剩一种打开方式：${named('zh', states)}。丢了它就丢了账本，请再设一种。`,
        `Only one way to open is left: ${named('en', states)}. Losing it loses the ledger; add another one.`,
      )
    }
    return good(`打开方式：${named('zh', states)}。`, `Ways to open: ${named('en', states)}.`)
  },
}
