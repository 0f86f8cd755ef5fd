import { freezeBacklog } from '../services/answers/freeze.ts'
import { addWaiver, removeWaiver, waiverViews } from '../services/answers/waivers.ts'
import { packStatus, switchRegional } from '../services/checks/packs.ts'
import { listParameters, setParameter, unsetParameter } from '../services/checks/parameters.ts'
import { replayPack } from '../services/checks/replay.ts'
import { installUpdate } from '../services/checks/rule-updates.ts'
import type { CoreState } from '../services/core-state.ts'
import { eventsOf } from '../services/job.ts'
import { type GuardedCalls, refusing } from './guarded-calls.ts'

/** The calls about how rules are set: waivers, thresholds, the pack with its updates and other regions. */
export function ruleCalls(os: GuardedCalls, core: CoreState) {
  return {
    waivers: {
      list: os.waivers.list.handler(({ input }) =>
        waiverViews(core, input.projectId ?? null, input.language),
      ),
      add: os.waivers.add.handler(({ input }) => addWaiver(core, input, input.language)),
      remove: os.waivers.remove.handler(({ input }) => {
        removeWaiver(core, input.id)
        return { id: input.id }
      }),
      freeze: os.waivers.freeze.handler(({ input, signal }) =>
        refusing(eventsOf(signal, job => freezeBacklog(core, input, job))),
      ),
    },
    parameters: {
      list: os.parameters.list.handler(({ input }) =>
        listParameters(core, input.projectId ?? null, input.language),
      ),
      set: os.parameters.set.handler(({ input }) => setParameter(core, input)),
      unset: os.parameters.unset.handler(({ input }) => ({ id: unsetParameter(core, input.id).id })),
    },
    packs: {
      status: os.packs.status.handler(({ input }) => packStatus(core, input.language)),
      install: os.packs.install.handler(async ({ input }) => {
        await installUpdate(core, input.file)
        return packStatus(core, input.language)
      }),
      switch: os.packs.switch.handler(({ input }) => {
        switchRegional(core, input)
        return packStatus(core, input.language)
      }),
      replay: os.packs.replay.handler(({ input, signal }) =>
        refusing(eventsOf(signal, job => replayPack(core, input, job))),
      ),
    },
  }
}
