import { basename } from 'node:path'
import type { Command } from 'commander'
import * as z from 'zod'
import { Refusal } from '../../../../contract/refusal.ts'
import { FaultPlan } from '../../../../platform/faults.ts'
import { type Platform, type PlatformOptions, startPlatform } from '../../../../platform/server.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { parseOptions } from '../options.ts'
import { readText } from '../session.ts'

const Secrets = z.record(z.string(), z.string())
const CodeTables = z.record(z.string(), z.record(z.string(), z.string()))

/** `platform start` (the stand-in, for trial and tests) and `platform connect`. */
export function addPlatformCommands(_program: Command, add: AddCommand, group: AddGroup): void {
  const platform = group('platform', ['平台', 'platforms'])
  add(
    platform,
    'start',
    ['启动演练平台（只在本机）', 'start the stand-in platform'],
    async (session, options) => {
      const { port, databaseUrl, faults } = parseOptions(
        z.object({
          port: z.coerce.number().int().min(0).max(65_535).optional(),
          databaseUrl: z.string().optional(),
          faults: z.string().optional(),
        }),
        options,
      )
      const running = await start({
        ...(port === undefined ? {} : { port }),
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
        ...(faults === undefined ? {} : { faults: parseFile(FaultPlan, faults) }),
      })
      const { url, guangzhou, national } = running
      session.terminal.answer({ url, guangzhou, national }, [
        session.terminal.say(
          `演练平台已启动：${url}（按 Ctrl+C 停止）`,
          `The drill platform runs at ${url} (Ctrl+C stops it)`,
        ),
      ])
      await untilStopped(running)
    },
  )
    .option('--port <n>')
    .option('--database-url <url>')
    .option('--faults <file>')

  add(
    platform,
    'connect',
    ['登记平台连接与凭证', 'store a connection and its credentials'],
    async (session, options) => {
      const order = parseOptions(
        z.object({
          profile: z.enum(['guangzhou', 'national']),
          url: z.url({ protocol: /^https?$/ }),
          project: z.string(),
          name: z.string().optional(),
          credentials: z.string().default('-'),
          codeTables: z.string().optional(),
          drill: z.boolean().default(false),
        }),
        options,
      )
      const client = await session.open()
      const connection = await client.sync.connect({
        projectId: (await session.project(order.project)).id,
        name: order.name ?? order.profile,
        profile: order.profile,
        url: order.url,
        drill: order.drill,
        credentials: parseFile(Secrets, order.credentials),
        codeTables: order.codeTables === undefined ? {} : parseFile(CodeTables, order.codeTables),
      })
      session.terminal.answer(connection, [
        `${connection.drill ? '演练 ' : ''}${connection.name} ${connection.url}`,
      ])
    },
  )
    .requiredOption('--profile <profile>', 'guangzhou | national')
    .requiredOption('--url <url>')
    .requiredOption('--project <code>')
    .option('--name <name>')
    .option('--credentials <file>', 'JSON; - = stdin')
    .option('--code-tables <file>', 'JSON')
    .option('--drill')
}

/** @throws Refusal usage when the port cannot be had. */
async function start(options: PlatformOptions): Promise<Platform> {
  try {
    return await startPlatform(options)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw taken ? new Refusal('usage', { option: `--port ${options.port}` }) : error
  }
}

function parseFile<T extends z.ZodType>(schema: T, path: string): z.infer<T> {
  try {
    return schema.parse(JSON.parse(readText(path)))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('usage', { option: basename(path) })
  }
}

function untilStopped(platform: Platform): Promise<void> {
  return new Promise(resolve => {
    const stop = () => void platform.close().then(resolve)
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
