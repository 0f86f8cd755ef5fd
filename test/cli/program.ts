import { vi } from 'vitest'
import { buildProgram } from '../../main/shells/cli/program.ts'
import { refusalIn } from '../../main/shells/cli/session.ts'
import { documentOf, PASSPHRASE } from './run-cli.ts'

/**
 * A command of `xinzhang` with --json in this process, for stories of many commands: what it answers and the code it would end with.
 * How a process of its own ends is what run-cli.ts is for.
 */
export async function runProgram(
  data: string,
  ...args: string[]
): Promise<{ code: number; answer: unknown; refused: string | null }> {
  vi.stubEnv('XINZHANG_PASSPHRASE', PASSPHRASE)
  let stdout = ''
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    stdout += text
    return true
  })
  try {
    await buildProgram('zh-CN').parseAsync([process.execPath, 'xinzhang', ...args, '--data', data, '--json'])
    return { code: Number(process.exitCode ?? 0), answer: documentOf({ stdout }), refused: null }
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal === null) throw error
    return { code: refusal.exitCode, answer: null, refused: refusal.code }
  } finally {
    process.exitCode = undefined
    write.mockRestore()
    vi.unstubAllEnvs()
  }
}
