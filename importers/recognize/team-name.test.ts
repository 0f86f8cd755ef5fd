import { expect, it } from 'vitest'
import { teamNamedBy } from './team-name.ts'

it.each([
  ['木工班2026年10月工资表', '木工班'],
  ['2026年10月木工班工资表', '木工班'],
  ['钢筋班组（10月份）农民工工资发放表', '钢筋班组'],
  ['一号楼泥水二组 10 月 考勤表', '一号楼泥水二组'],
  ['2026年10月农民工工资表', null],
  ['各班组2026年10月工资汇总表', null],
  ['施工班组工资表', null],
  ['广州示例建设工程木工班工资表', null],
  ['某某公司班组工资表', null],
  ['木工班安全交底', null],
])('%s is of team %s', (title, team) => {
  expect(teamNamedBy([title], 'Sheet1')).toBe(team)
})

it('goes by the name of the sheet where no title names a team', () => {
  expect(teamNamedBy(['2026年10月农民工工资表'], ' 木工班 ')).toBe('木工班')
  expect(teamNamedBy([], 'Sheet1')).toBeNull()
})
