import { FORMAT_VERSION } from '../ledger-file/header.ts'
import { SCHEMA_VERSION, schemaVersionOf } from '../migrate.ts'
import { attention, good, type Step } from './step.ts'

export const versions: Step = {
  name: '01-versions',
  look({ ledger }) {
    const schema = schemaVersionOf(ledger.connection)
    const sqlite = ledger.connection.prepare('SELECT sqlite_version()').pluck().get()
    const facts = `${schema}/${SCHEMA_VERSION}, ${FORMAT_VERSION}, SQLite ${sqlite}, Node ${process.versions.node}`
    return schema === SCHEMA_VERSION
      ? good(`版本一致（${facts}）。`, `Versions agree (${facts}).`)
      : attention(
          `账本结构版本较旧（${facts}）。请用可写方式打开一次，程序会先备份再升级。`,
          `The ledger's schema is older (${facts}). Open it for writing once: it is backed up and upgraded.`,
        )
  },
}
