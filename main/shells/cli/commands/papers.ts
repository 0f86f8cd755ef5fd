import type { Command } from 'commander'
import * as z from 'zod'
import type { BadPaperCell, PaperBookCard, PaperView } from '../../../../contract/api/papers.ts'
import { badPaperCellWords, paperStateWords } from '../../../../contract/language/paper-problems.ts'
import { paperText } from '../../../../contract/language/paper-text.ts'
import { paperBookNamed, paperBookWords } from '../../../../contract/language/papers.ts'
import { paperFields } from '../../../../contract/paper-fields.ts'
import type { PaperBook } from '../../../../contract/papers.ts'
import { Refusal } from '../../../../contract/refusal.ts'
import type { AddCommand, AddGroup } from '../add-command.ts'
import { collect, parseOptions, parsePairs } from '../options.ts'
import { fileAt } from '../session.ts'
import type { Terminal } from '../terminal.ts'

const OfProject = z.object({ project: z.string() })
const Sets = z.object({ set: z.array(z.string()).min(1) })

/** `paper …`: the register of papers that rules judge by. A book and its fields are named by key or in words of either language. */
export function addPaperCommands(_program: Command, add: AddCommand, group: AddGroup): void {
  const paper = group('paper', ['资料簿', 'the register of papers'])
  add(
    paper,
    'books',
    ['列出资料簿：登记了什么、哪些规则在等', 'list the books and what is known of them'],
    async (session, options) => {
      const { project } = parseOptions(OfProject, options)
      const client = await session.open()
      const books = await client.papers.books({ projectId: (await session.project(project)).id })
      session.terminal.answer(
        { books },
        books.map(book => bookLine(book, session.terminal)),
      )
    },
  ).requiredOption('--project <code>')

  add(
    paper,
    'list <book>',
    ['列出一本资料（号码默认打码）', 'list the papers of a book, numbers masked'],
    async (session, options, [named]) => {
      const { project, unmask } = parseOptions(
        OfProject.extend({ unmask: z.boolean().default(false) }),
        options,
      )
      const book = bookNamed(named)
      const client = await session.open()
      const papers = await client.papers.rows({
        projectId: (await session.project(project)).id,
        book,
        unmask,
      })
      session.terminal.answer(
        { book, papers },
        papers.map(each => paperLine(book, each, session.terminal)),
      )
    },
  )
    .requiredOption('--project <code>')
    .option('--unmask')

  add(paper, 'add <book>', ['登记一条资料', 'record a paper'], async (session, options, [named]) => {
    const { project, set } = parseOptions(OfProject.extend(Sets.shape), options)
    const book = bookNamed(named)
    const client = await session.open()
    const key = { projectId: (await session.project(project)).id, book }
    const { id } = await client.papers.add({ ...key, values: parsePairs(set) })
    session.terminal.answer({ id, book }, [session.terminal.say(`已登记  ${id}`, `Recorded  ${id}`)])
  })
    .requiredOption('--project <code>')
    .requiredOption('--set <field=value>', 'FIELD=VALUE', collect)

  add(
    paper,
    'change <id>',
    ['更改一条资料，只改写明的字段', 'change the fields of a paper that are named'],
    async (session, options, [id = '']) => {
      const { set } = parseOptions(Sets, options)
      const client = await session.open()
      const { book } = await client.papers.change({ id, values: parsePairs(set) })
      session.terminal.answer({ id, book }, [session.terminal.say(`已更改  ${id}`, `Changed  ${id}`)])
    },
  ).requiredOption('--set <field=value>', 'FIELD=VALUE', collect)

  add(paper, 'remove <id>', ['删除一条资料', 'remove a paper'], async (session, _options, [id = '']) => {
    const client = await session.open()
    await client.papers.remove({ id })
    session.terminal.answer({ removed: id }, [session.terminal.say('已删除', 'Removed')])
  })

  add(
    paper,
    'none <book>',
    ['登记“没有”：这一本确实没有可登记的', 'say that there is nothing to record in a book'],
    async (session, options, [named]) => {
      const { project } = parseOptions(OfProject, options)
      const book = bookNamed(named)
      const client = await session.open()
      await client.papers.declareEmpty({ projectId: (await session.project(project)).id, book })
      session.terminal.answer({ book, state: 'empty' }, [
        paperStateWords('empty', 0, session.terminal.language),
      ])
    },
  ).requiredOption('--project <code>')

  add(
    paper,
    'forget <book>',
    ['清空一本资料，改回“未知”', 'remove everything known of a book'],
    async (session, options, [named]) => {
      const { project } = parseOptions(OfProject, options)
      const book = bookNamed(named)
      const client = await session.open()
      await client.papers.forget({ projectId: (await session.project(project)).id, book })
      session.terminal.answer({ book, state: 'unknown' }, [
        paperStateWords('unknown', 0, session.terminal.language),
      ])
    },
  ).requiredOption('--project <code>')

  add(
    paper,
    'import <file>',
    ['读入资料簿工作簿（template papers 的样式）', 'read a workbook of papers'],
    async (session, options, [file = '']) => {
      const { project, replace } = parseOptions(
        OfProject.extend({ replace: z.boolean().default(false) }),
        options,
      )
      const client = await session.open()
      const { id: projectId } = await session.project(project)
      const done = await client.papers.import({ projectId, file: fileAt(file), replace })
      const { say, language } = session.terminal
      session.terminal.answer(done, [
        ...done.books.map(({ book, added, unchanged }) =>
          say(
            `${paperBookWords(book, language)}：新增 ${added} 条，已有 ${unchanged} 条`,
            `${paperBookWords(book, language)}: ${added} added, ${unchanged} known already`,
          ),
        ),
        ...done.bad.map((cell: BadPaperCell) => badPaperCellWords(cell, language)),
        ...(done.bad.length > 0 ? [say('没有写入任何资料。', 'Nothing was written.')] : []),
      ])
      if (done.bad.length > 0) process.exitCode = 3
      else if (done.books.length === 0) process.exitCode = 1
    },
  )
    .requiredOption('--project <code>')
    .option('--replace')
}

/** @throws Refusal paper-book-unknown. */
function bookNamed(text = ''): PaperBook {
  const book = paperBookNamed(text)
  if (book === null) throw new Refusal('paper-book-unknown', { book: text })
  return book
}

function bookLine({ book, title, state, rows, rules }: PaperBookCard, { say, language }: Terminal): string {
  const waiting = state === 'unknown' && rules.length > 0
  return [
    book.padEnd(20),
    say(title.zh, title.en),
    paperStateWords(state, rows, language),
    ...(waiting ? [say(`${rules.length} 条规则在等`, `${rules.length} rules wait for it`)] : []),
  ].join('  ')
}

function paperLine(book: PaperBook, { id, person, row }: PaperView, { say, language }: Terminal): string {
  const texts = paperFields(book).map(field => paperText(field, row[field.name], language) || '—')
  return [id ?? say('程序自有', "the ledger's own"), ...(person === null ? [] : [person]), ...texts].join(
    '  ',
  )
}
