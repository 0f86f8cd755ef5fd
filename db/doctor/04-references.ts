import { bad, good, type Step } from './step.ts'

export const references: Step = {
  name: '04-references',
  look({ ledger }) {
    const broken = ledger.connection.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get()
    return broken === 0
      ? good('记录之间的引用都有着落。', 'Every reference between records leads somewhere.')
      : bad(
          `有 ${broken} 条记录引用了不存在的记录。请导出支持包并联系维护人员。`,
          `${broken} records refer to records that do not exist. Export a support bundle and ask for help.`,
        )
  },
}
