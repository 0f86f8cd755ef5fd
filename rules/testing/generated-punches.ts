import { dayOfPeriod } from '../../contract/dates.ts'
import type { Punch } from '../../contract/entities.ts'
import type { ProjectMonth } from '../../contract/project-month.ts'
import type { Random } from '../../samples/random.ts'
import { exampleId } from '../catalogue/example-people.ts'

/** In before eight in the morning and out after five, Beijing time, on every day worked. */
export function generatedPunches(month: ProjectMonth, random: Random): Punch[] {
  const punches: Punch[] = []
  const punch = (workerId: string, day: number, direction: 'in' | 'out') => {
    const hour = direction === 'in' ? 7 : 17
    const clock = [hour, random.between(0, 59), random.between(0, 59)]
      .map(part => String(part).padStart(2, '0'))
      .join(':')
    punches.push({
      id: exampleId('punch', punches.length),
      projectId: month.project.id,
      workerId,
      at: new Date(`${dayOfPeriod(month.period, day)}T${clock}+08:00`).toISOString(),
      direction,
      method: '人脸识别',
      channel: `${random.between(1, 4)}号闸机`,
      manual: false,
    })
  }
  for (const { workerId, days } of month.attendance) {
    if (workerId === null) continue
    for (const [index, mark] of days.entries()) {
      if ((mark ?? 0) <= 0) continue
      punch(workerId, index + 1, 'in')
      punch(workerId, index + 1, 'out')
    }
  }
  return punches.sort((a, b) => a.at.localeCompare(b.at))
}
