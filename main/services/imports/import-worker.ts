import { serveApart } from '../apart/serve-apart.ts'
import { doImportTask } from './import-task.ts'

await serveApart(doImportTask)
