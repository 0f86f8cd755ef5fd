import type { Language } from '../../contract/api/base.ts'
import type { RuleCard } from '../../contract/finding.ts'
import { confidenceWords } from '../../contract/language/confidence.ts'
import { familyWords } from '../../contract/language/rule-families.ts'
import { severityWords } from '../../contract/language/words.ts'
import { EVERY_RULE, PACK_VERSION, ruleCard } from '../../rules/index.ts'

/** Folder of the handbook in each language. */
const FOLDERS = { 'zh-CN': 'zh', en: 'en' } as const satisfies Record<Language, string>

const SCOPES: Record<RuleCard['scope'], readonly [zh: string, en: string]> = {
  row: ['行', 'row'],
  person: ['人', 'person'],
  sheet: ['表', 'sheet'],
  project: ['项目', 'project'],
  org: ['单位', 'organisation'],
}

/** Every page of the handbook by its path below docs/handbook/: one per family and language, and an index. */
export function handbookPages(): Map<string, string> {
  const pages = new Map<string, string>()
  for (const language of ['zh-CN', 'en'] as const) {
    const cards = EVERY_RULE.map(rule => ruleCard(rule, language))
    const families = Map.groupBy(cards, ({ family }) => family)
    for (const [family, members] of families)
      pages.set(`${FOLDERS[language]}/${family}.md`, familyPage(family, members, language))
    pages.set(`${FOLDERS[language]}/README.md`, indexPage(families, language))
  }
  return pages
}

const say = (language: Language, zh: string, en: string) => (language === 'en' ? en : zh)
const titleOf = ({ title }: RuleCard, language: Language) => (language === 'en' ? title.en : title.zh)

/** Text of ours inside Markdown: nothing in it is markup, and it stays on one line of a table. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}

function indexPage(families: Map<string, RuleCard[]>, language: Language): string {
  const total = [...families.values()].reduce((sum, cards) => sum + cards.length, 0)
  return lines([
    `# ${say(language, '自查规则手册', 'Handbook of the self-audit rules')}`,
    '',
    say(
      language,
      `规则包 ${PACK_VERSION}，共 ${total} 条。由规则包生成，请勿手工修改：\`npm run handbook\`。`,
      `Rule pack ${PACK_VERSION}, ${total} rules. Generated from the pack, not to be edited by hand: \`npm run handbook\`.`,
    ),
    '',
    say(
      language,
      '自查是施工企业对自己资料的检查，不是主管部门的结论。依据标“推定”“惯例”的，不是法定要求，可以设置。',
      'The self-audit is the contractor’s own check of its own records, no finding of the authority. A source marked inferred or practice is no law, and can be set.',
    ),
    '',
    say(language, '| 类别 | 规则 | 条数 |', '| family | looks at | rules |'),
    '| --- | --- | ---: |',
    ...[...families].map(
      ([family, cards]) =>
        `| [${family}-](${family}.md) | ${familyWords(family, language)} | ${cards.length} |`,
    ),
    '',
  ])
}

function familyPage(family: string, cards: readonly RuleCard[], language: Language): string {
  return lines([
    `# ${family}- ${familyWords(family, language)}`,
    '',
    ...cards.map(card => `- [${plain(titleOf(card, language))}](#${card.id})`),
    '',
    ...cards.flatMap(card => ruleSection(card, language)),
  ])
}

function ruleSection(card: RuleCard, language: Language): string[] {
  const levels = card.severity.map(level => severityWords(level, language)).join(' / ')
  const at = card.fails.at === null ? '' : `\`${card.fails.at.sheet}!${card.fails.at.cell}\` `
  const facts: [zh: string, en: string, text: string | null][] = [
    ['不通过', 'Fails when', plain(card.description)],
    ['不通过的例子', 'Fails, for example', `${plain(card.fails.change)} → ${at}${plain(card.fails.says)}`],
    ['通过的例子', 'Passes, for example', plain(card.passes)],
    ['依据', 'Source', plain(card.source)],
    ['把握', 'How sure', confidenceWords(card.confidence, language)],
    ['可能的后果', 'Penalty', card.penalty === null ? null : plain(card.penalty)],
    ['怎么改', 'Repair', plain(card.repair)],
    ['看不到的', 'What it cannot see', plain(card.blindSpot)],
    [
      '需要的资料',
      'Needs',
      card.needs.length === 0 ? null : plain(card.needs.join(say(language, '、', ', '))),
    ],
  ]
  return [
    `## ${card.id}`,
    '',
    `**${plain(titleOf(card, language))}** · ${levels} · ${SCOPES[card.scope][language === 'en' ? 1 : 0]}`,
    '',
    ...facts.flatMap(([zh, en, text]) => (text === null ? [] : [`- ${say(language, zh, en)}: ${text}`])),
    '',
    ...(card.parameters.length === 0 ? [] : [...parameterTable(card, language), '']),
  ]
}

function parameterTable({ parameters }: RuleCard, language: Language): string[] {
  return [
    say(language, '| 参数 | 数值 | 自 | 至 | 依据 |', '| threshold | value | from | until | source |'),
    '| --- | ---: | --- | --- | --- |',
    ...parameters.map(
      ({ key, value, effectiveFrom, effectiveUntil, source, confidence }) =>
        `| \`${key}\` | ${value} | ${effectiveFrom} | ${effectiveUntil ?? say(language, '现行', 'in force')} | ${plain(source)} (${confidenceWords(confidence, language).split(/[：:]/)[0]}) |`,
    ),
  ]
}

const lines = (all: readonly string[]) => `${all.join('\n').trimEnd()}\n`
