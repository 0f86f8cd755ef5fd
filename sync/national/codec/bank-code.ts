/**
 * Names of banks as sheets write them, and their code in 银行代码. Only banks the list names without doubt: the successors of
 * renamed banks (广发, 平安) and, for the post bank's two entries, the one for agency payments, are inferred.
 * A rural or city bank stands for many in the list; its code must come with the connection.
 */
const BY_NAME: readonly (readonly [string, string])[] = [
  ['中国工商银行', '102'],
  ['工商银行', '102'],
  ['中国农业银行', '103'],
  ['农业银行', '103'],
  ['中国银行', '104'],
  ['中国建设银行', '105'],
  ['建设银行', '105'],
  ['交通银行', '301'],
  ['中信银行', '302'],
  ['中国光大银行', '303'],
  ['光大银行', '303'],
  ['华夏银行', '304'],
  ['中国民生银行', '305'],
  ['民生银行', '305'],
  ['广东发展银行', '306'],
  ['广发银行', '306'],
  ['平安银行', '307'],
  ['招商银行', '308'],
  ['兴业银行', '309'],
  ['上海浦东发展银行', '310'],
  ['浦发银行', '310'],
  ['恒丰银行', '315'],
  ['浙商银行', '316'],
  ['渤海银行', '318'],
  ['徽商银行', '319'],
  ['中国邮政储蓄银行', '403'],
  ['邮政储蓄银行', '403'],
]

/**
 * Code of a bank, or null: never a guess. `own` is the connection's table, name to code, and is asked first, by exact name.
 * A branch's name begins with its bank's ("中国建设银行广州天河支行"); "中国银行（香港）" is another bank than 中国银行.
 */
export function bankCodeOf(name: string, own: Readonly<Record<string, string>>): string | null {
  if (Object.hasOwn(own, name)) return own[name] ?? null
  if (/香港|澳门|国际/.test(name)) return null
  return BY_NAME.find(([known]) => name.startsWith(known))?.[1] ?? null
}
