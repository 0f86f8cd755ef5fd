import type { Language } from '../../../contract/api/base.ts'
import type { IsoDate } from '../../../contract/dates.ts'
import type { Foreseen } from '../../../contract/self-audit.ts'
import { serveReader } from '../apart/serve-reader.ts'
import { foreseenOf } from './foresee.ts'

serveReader<{ language: Language; today: IsoDate }, string, Foreseen>((db, { language, today }, projectId) =>
  foreseenOf(db, projectId, language, today),
)
