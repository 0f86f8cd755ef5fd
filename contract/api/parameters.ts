import * as z from 'zod'
import { Id } from '../entities.ts'
import { ParameterOrder, ParameterView } from '../rule-settings.ts'
import { call, Language } from './base.ts'

/** Thresholds of the rules: what comes with the pack, and what an administrator set where nothing is law. */
export const parameters = {
  /** `inForce` and the settings are those of the company and, where one is named, of the project. */
  list: call
    .input(z.object({ projectId: Id.optional(), language: Language }))
    .output(z.object({ version: z.string(), parameters: z.array(ParameterView) })),
  set: call.input(ParameterOrder).output(z.object({ id: Id })),
  /** Takes a setting back: the pack's own value counts again. */
  unset: call.input(z.object({ id: Id })).output(z.object({ id: Id })),
}
