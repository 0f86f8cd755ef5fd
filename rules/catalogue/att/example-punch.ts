import type { Punch } from '../../../contract/entities.ts'
import { exampleId } from '../example-people.ts'

/** A gate record of the n-th person of the clean month at an instant (UTC), as the only device of the gate made it. */
export function examplePunch(person: number, at: string, more: Partial<Punch> = {}): Punch {
  return {
    id: exampleId('punch', Date.parse(at) / 1000 + person),
    projectId: exampleId('project', 0),
    workerId: exampleId('worker', person),
    at,
    direction: 'in',
    method: '人脸识别',
    channel: '1号闸机',
    manual: false,
    ...more,
  }
}
