import { Command } from 'commander'
import type { Language } from '../../../contract/api/base.ts'
import { Refusal } from '../../../contract/refusal.ts'
import type { AddCommand, AddGroup } from './add-command.ts'
import { addAnnotateCommand } from './commands/annotate.ts'
import { addAnswerCommands } from './commands/answer.ts'
import { addAuditCommand } from './commands/audit.ts'
import { addBankCommands } from './commands/bank.ts'
import { addCheckCommands } from './commands/check.ts'
import { addConfirmCommands } from './commands/confirm.ts'
import { addCopyMonthCommand } from './commands/copy-month.ts'
import { addDemoCommand } from './commands/demo.ts'
import { addImportCommands } from './commands/import.ts'
import { addInspectCommand } from './commands/inspect.ts'
import { addLedgerCommands } from './commands/ledger.ts'
import { addMappingCommands } from './commands/mappings.ts'
import { addPackCommands } from './commands/pack.ts'
import { addPaperCommands } from './commands/papers.ts'
import { addParamCommands } from './commands/param.ts'
import { addPlatformCommands } from './commands/platform.ts'
import { addRegisterCommands } from './commands/registers.ts'
import { addReportCommands } from './commands/report.ts'
import { addSchemaCommand } from './commands/schema.ts'
import { addSignCommands } from './commands/sign.ts'
import { addSyncCommands } from './commands/sync.ts'
import { addTemplateCommand } from './commands/template.ts'
import { addUndoCommand } from './commands/undo.ts'
import { addWaiveCommands } from './commands/waive.ts'
import { parseOptions } from './options.ts'
import { CommonFlags, Session } from './session.ts'
import { usageSentence, usageTitle } from './usage-words.ts'

/** Words of a command as they are typed: `project add`. */
function wordsOf(command: Command): string {
  const above = command.parent?.parent == null ? [] : [wordsOf(command.parent)]
  return [...above, command.name()].join(' ')
}

/** The whole command line, with its help in the user's language. */
export function buildProgram(language: Language): Command {
  const words = ([zh, en]: [string, string]) => (language === 'en' ? en : zh)
  const program = new Command('xinzhang')
    .description(
      words([
        '薪账：工资表从导入、检查、确认、签章到提交',
        'Xinzhang: wage sheets from import to acceptance',
      ]),
    )
    .exitOverride()
    .showHelpAfterError()
    .helpOption('-h, --help', words(['显示用法', 'show usage']))
    .helpCommand('help [command]', words(['显示某个命令的用法', 'show usage of a command']))
    // Known to the program itself, so that they may stand before or after the command's name.
    .option('--data <dir>', words(['账套所在文件夹', 'folder of the ledger']))
    .option('--json', words(['只输出一个 JSON 文档', 'one JSON document on standard output']))
    .option('--quiet', words(['不输出说明', 'no lines for people']))
    .option('--lang <language>', 'zh-CN | en')
    .option('--passphrase-file <file>', words(['从文件读口令', 'read the passphrase from a file']))
    .configureHelp({ styleTitle: title => usageTitle(title, language), showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(usageSentence(text, language)) })

  const add: AddCommand = (parent, usage, description, work) =>
    parent
      .command(usage)
      .description(words(description))
      .helpOption('-h, --help', words(['显示用法', 'show usage']))
      .exitOverride()
      .action(async (...received: unknown[]) => {
        const command = received.at(-1)
        if (!(command instanceof Command)) throw new Error('commander called without its command')
        const options: Record<string, unknown> = command.optsWithGlobals()
        const session = new Session(parseOptions(CommonFlags, options), wordsOf(command))
        try {
          await work(session, options, command.args)
        } catch (error) {
          const misused = error instanceof Refusal && error.code === 'usage'
          if (misused && !session.terminal.json) command.outputHelp({ error: true })
          throw error
        } finally {
          session.close()
        }
      })
  const group: AddGroup = (name, description) =>
    program
      .command(name)
      .description(words(description))
      .helpOption('-h, --help', words(['显示用法', 'show usage']))
      .helpCommand('help [command]', words(['显示某个命令的用法', 'show usage of a command']))
      .exitOverride()

  addLedgerCommands(program, add)
  addRegisterCommands(program, add, group)
  addInspectCommand(program, add)
  addImportCommands(program, add, group)
  addMappingCommands(group, add)
  addCopyMonthCommand(program, add)
  addCheckCommands(program, add, group)
  addUndoCommand(program, add)
  addAnswerCommands(program, add)
  addWaiveCommands(group, add)
  addParamCommands(group, add)
  addAuditCommand(program, add)
  addPackCommands(group, add)
  addAnnotateCommand(program, add)
  addConfirmCommands(program, add, group)
  addSignCommands(program, add)
  addSyncCommands(program, add, group)
  addPaperCommands(program, add, group)
  addReportCommands(program, add)
  addTemplateCommand(program, add)
  addBankCommands(program, add, group)
  addPlatformCommands(program, add, group)
  addSchemaCommand(program, add)
  addDemoCommand(program, add)
  return program
}
