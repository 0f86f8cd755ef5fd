/** Trades that teams are called by. Any other word before 班组 may be a company's or a project's short name. */
const TRADE =
  '(?:木工|大木|模板|铝模|钢筋|泥水|泥瓦|泥工|瓦工|瓦匠|抹灰|粉刷|腻子|砌筑|砌体|砌砖|贴砖|镶贴|混凝土|砼|架子|脚手架|外架|爬架|水电|水暖|电工|弱电|管道|管工|焊工|电焊|油漆|涂料|防水|保温|门窗|幕墙|石材|吊顶|塔吊|起重|信号|司索|机械|安装|消防|通风|暖通|绿化|园林|土方|桩基|桩机|支护|杂工|普工|力工|点工|清洁|保洁|测量|植筋|地坪|二次结构)'

/** 3#楼, 一号楼, A区: which part of the site. */
const PLACE =
  '(?:(?:[A-Za-z]?\\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})(?:[#号]?(?:楼|栋|幢|座|区|地块|标段|期)|[#号]))'

const TEAM = `${PLACE}{0,2}${TRADE}{1,2}工?(?:[一二三四五六七八九十]|\\d{1,2})?(?:班组|[班组队])`

/** A company or works before the team are not of its name. */
const LEAD = '(?:.{2,40}(?:公司|项目部?|工程))?'

/** "木工班2026年10月工资表", the month already taken out: a team, then what the sheet is. */
const BEFORE = new RegExp(
  `^${LEAD}(${TEAM})(?:农民工|民工|工人|人员|职工)?(?:计件|计时|点工|包工)?(?:工资|劳务|结算|考勤|出勤|花名|名册|实名|发放)`,
)
const IN_BRACKETS = new RegExp(`[（(](${TEAM})[)）]$`)

const MONTH = /[（(]?(?:\d{2,4}年)?(?:度)?\d{1,2}月份?[）)]?/g

/** The one team of a trade that a title names; null where none does. */
export function teamOfTitles(titles: readonly string[]): string | null {
  for (const title of titles) {
    const text = title.replace(/\s/g, '').replace(MONTH, '')
    const team = (BEFORE.exec(text) ?? IN_BRACKETS.exec(text))?.[1]
    if (team !== undefined) return team
  }
  return null
}

/** A sheet per team is named after it. */
export function teamOfSheetName(name: string): string | null {
  return /^.{1,10}(班组?|队|组)$/.test(name.trim()) ? name.trim() : null
}
