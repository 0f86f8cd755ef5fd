import { expect, it } from 'vitest'
import { teamOfSheetName, teamOfTitles } from './team-name.ts'

it.each([
  ['木工班2026年10月工资表', '木工班'],
  ['2026年10月木工班工资表', '木工班'],
  ['钢筋班组（10月份）农民工工资发放表', '钢筋班组'],
  ['架子工班 2026 年 10 月 考勤表', '架子工班'],
  ['一号楼泥水二组 10 月 考勤表', '一号楼泥水二组'],
  ['3#楼水电安装班组2026年10月工资表', '3#楼水电安装班组'],
  ['2026年10月农民工工资表（木工一班）', '木工一班'],
  // The team alone, without the company or the works before it.
  ['广州示例建设工程有限公司木工班2026年10月工资表', '木工班'],
  ['示例花园项目部抹灰班组2026年10月考勤表', '抹灰班组'],
])('%s is of team %s', (title, team) => {
  expect(teamOfTitles([title])).toBe(team)
})

it.each([
  '2026年10月农民工工资表',
  '各班组2026年10月工资汇总表',
  '施工班组工资表',
  '木工班、钢筋班2026年10月工资表',
  '木工班安全交底',
  '木工班组长工资表',
  // Not a trade: a short name of a company or of works looks the same as that of a leader.
  '万科班组2026年10月工资表',
  '示例建筑劳务队2026年10月工资表',
  '时代广场木工班2026年10月工资表',
  '广州木工班组劳务公司2026年10月工资表',
])('%s names no team', title => {
  expect(teamOfTitles([title])).toBeNull()
})

it('a sheet named after its team is of it', () => {
  expect(teamOfSheetName(' 木工班 ')).toBe('木工班')
  expect(teamOfSheetName('Sheet1')).toBeNull()
})
