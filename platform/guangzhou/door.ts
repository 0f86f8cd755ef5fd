import { CALLS, type CallName } from '../../sync/guangzhou/codec/calls.ts'
import type { FieldFault } from '../../sync/guangzhou/codec/check-fields.ts'
import { type DecodeFailure, decodeCall } from '../../sync/guangzhou/codec/decode.ts'
import { DRILL_CODE_TABLES } from '../code-tables.ts'
import type { Desk } from '../desk.ts'
import { register } from './register.ts'
import { type CityAnswer, cityAnswer } from './result.ts'

const FAULT_WORDS: Record<FieldFault, string> = {
  missing: '不能为空',
  'too-long': '超长',
  'wrong-length': '长度不符',
  'not-in-list': '取值不在范围内',
  'not-a-date': '日期格式不符',
  'code-unknown': '代码不存在',
  'unreadable-text': '含非法字符',
  'unknown-field': '参数未定义',
}

/** The call at a path below /jkgl/; null when there is none. */
export function callAt(path: string): CallName | null {
  const names = Object.keys(CALLS) as CallName[]
  return names.find(name => CALLS[name].path === path) ?? null
}

function refusal(failure: DecodeFailure): CityAnswer {
  switch (failure.kind) {
    case 'access-unknown':
      return cityAnswer('access')
    case 'sign-wrong':
      return cityAnswer('signature')
    case 'timestamp-wrong':
      return cityAnswer('timestamp')
    case 'factory-unknown':
      return cityAnswer('factory')
    case 'not-encrypted':
    case 'cipher-wrong':
      return cityAnswer('cipher', failure.field)
    case 'repeated-parameter':
      return cityAnswer('parameters', `${failure.field}重复`)
    case 'fields': {
      const words = failure.problems.map(problem => `${problem.label}${FAULT_WORDS[problem.fault]}`)
      return cityAnswer('parameters', words.join('；'))
    }
  }
}

/** The city's door: one request, form or query string, to its answer. Effect and answer stand or fall together. */
export async function answerCity(desk: Desk, name: CallName, form: string): Promise<CityAnswer> {
  const { accessNo, key, factoryNum } = desk.identity
  const decoded = decodeCall(CALLS[name], form, { accessNo, key, factoryNum }, DRILL_CODE_TABLES)
  if (!decoded.ok) return refusal(decoded.failure)
  const result = await desk.store.transaction(step => register(step, name, decoded.fields, desk.now()))
  return cityAnswer(result)
}
