import { parentPort } from 'node:worker_threads'
import { threadDoor, type UtilityParentPort, utilityDoor } from './doors.ts'
import { hostCore } from './host-core.ts'
import { startCore } from './start-core.ts'

declare global {
  namespace NodeJS {
    interface Process {
      /** Set by Electron in a utility process; absent everywhere else. */
      readonly parentPort?: UtilityParentPort
    }
  }
}

// The core lives in a worker thread of the browser shell, or in a utility process of Electron.
if (parentPort !== null) hostCore(threadDoor(parentPort), startCore)
else if (process.parentPort !== undefined) hostCore(utilityDoor(process.parentPort), startCore)
