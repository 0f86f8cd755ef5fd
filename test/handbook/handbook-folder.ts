import { join } from 'node:path'
import { projectFolder } from '../../main/shells/built-files.ts'

export const HANDBOOK = join(projectFolder, 'docs', 'handbook')
