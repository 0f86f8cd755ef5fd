import { bad, good, type Step } from './step.ts'

export const integrity: Step = {
  name: '03-integrity',
  look({ ledger }) {
    const result = ledger.connection.pragma('integrity_check(1)', { simple: true })
    return result === 'ok'
      ? good('账本文件完整，每一页都通过了校验。', 'The ledger file is whole: every page passed its check.')
      : bad(
          '账本文件有损坏。请不要继续录入，用最近一次已验证的备份恢复，并保留原文件。',
          'The ledger file is damaged. Stop entering data, restore the newest verified backup, and keep the original file.',
        )
  },
}
