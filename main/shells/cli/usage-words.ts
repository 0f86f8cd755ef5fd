import type { Language } from '../../../contract/api/base.ts'

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
}

/** A heading of the help in the user's language. */
export function usageTitle(title: string, language: Language): string {
  return language === 'en' ? title : (TITLES[title] ?? title)
}

/** The sentences of the argument parser, each with what it names. */
const SENTENCES: readonly [pattern: RegExp, zh: (...parts: string[]) => string][] = [
  [/^required option '(.+)' not specified$/, option => `缺少选项 ${option}`],
  [/^missing required argument '(.+)'$/, name => `缺少参数 <${name}>`],
  [/^option '(.+)' argument missing$/, option => `选项 ${option} 后面缺少内容`],
  [/^unknown option '(.+)'$/, option => `没有选项 ${option}`],
  [/^unknown command '(.+)'$/, name => `没有命令 ${name}`],
  [/^too many arguments/, () => '参数太多'],
]

/** What the argument parser says of a wrong command line, in the user's language. */
export function usageSentence(text: string, language: Language): string {
  const [first = '', ...rest] = text.replace(/^error: /, '').split('\n')
  if (language === 'en') return text
  for (const [pattern, zh] of SENTENCES) {
    const match = pattern.exec(first.trim().replace(/\.$/, ''))
    if (match !== null)
      return [`命令写法不对：${zh(...match.slice(1))}。没有做任何改动。`, ...rest].join('\n')
  }
  return text
}
