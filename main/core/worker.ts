import { parentPort } from 'node:worker_threads'
import { threadDoor, utilityDoor } from './doors.ts'
import { hostCore } from './host-core.ts'
import { startCore } from './start-core.ts'

// The core lives in a worker thread of the browser shell, or in a utility process of Electron, which alone sets process.parentPort.
if (parentPort !== null) hostCore(threadDoor(parentPort), startCore)
else if ('parentPort' in process) hostCore(utilityDoor(process.parentPort), startCore)
