import type { MonthKey } from '../../../contract/api/base.ts'
import type { IsoDate } from '../../../contract/dates.ts'
import { serveReader } from '../apart/serve-reader.ts'
import type { Question, Verdict } from './verdict.ts'
import { verdictOn } from './verdict-on.ts'

serveReader<{ question: Question; today: IsoDate }, MonthKey, Verdict>((db, { question, today }, month) =>
  verdictOn(db, month, question, today),
)
