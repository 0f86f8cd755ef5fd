/** A sheet per team is named after it. */
const SHEET_NAME = /^.{1,10}(班组?|队|组)$/

/** "木工班2026年10月工资表", the month already taken out: a team, then what the sheet is. */
const TITLE =
  /^([\p{Script=Han}A-Za-z0-9]{1,8}?(?:班组|[班组队]))(?:农民工|民工|工人|人员|职工)?(?:工资|考勤|出勤|花名|名册|实名|发放)/u

const MONTH = /[（(]?(?:\d{2,4}年)?(?:度)?\d{1,2}月份?[）)]?/g

/** "各班组工资汇总表" names no team; a company or a works project before the word is more than a team's name. */
const NO_TEAM =
  /^(?:各|本|全|所有|全体|施工|劳务|作业|农民工|民工|工人|项目|小|每|该|下属)+(?:班组|[班组队])$|公司|项目|工程/

/** The team that a table without a labelled one is of, by its titles or by its sheet's name; null where neither names just one. */
export function teamNamedBy(titles: readonly string[], sheetName: string): string | null {
  for (const title of titles) {
    const [, team] = TITLE.exec(title.replace(/\s/g, '').replace(MONTH, '')) ?? []
    if (team !== undefined && !NO_TEAM.test(team)) return team
  }
  return SHEET_NAME.test(sheetName.trim()) ? sheetName.trim() : null
}
