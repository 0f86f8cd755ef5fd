import { html } from 'hono/html'
import { formatYuan } from '../contract/money.ts'
import type { PlatformState } from './state.ts'

/** The stand-in's front page: plain, and saying 演练 before anything else. */
export function statePage(state: PlatformState) {
  const teamNames = new Map(state.teams.map(team => [team.teamSysNo, team.name]))
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>演练平台 – 薪账</title>
<style>
body { font: 15px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
.drill { background: #8a1c00; color: #fff; padding: .6rem 1rem; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1.5rem; }
th, td { border-bottom: 1px solid #999; padding: .2rem .6rem; text-align: left; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
</style>
</head>
<body>
<p class="drill"><strong>演练平台</strong>：仅用于试用和测试，不是任何政府平台，所收数据和回执不具任何效力。</p>
<h1>${state.project?.name ?? '演练项目'}</h1>
<h2>班组 ${state.teams.length}</h2>
<table>
<tr><th>编号</th><th>班组</th><th class="number">人数</th></tr>
${state.teams.map(
  team =>
    html`<tr><td>${team.teamSysNo}</td><td>${team.name}</td><td class="number">${team.workers}</td></tr>`,
)}
</table>
<h2>工资</h2>
<table>
<tr><th>工资单编号</th><th>项目编码</th><th>月份</th><th>班组</th><th class="number">人数</th><th class="number">应发（元）</th><th class="number">实发（元）</th></tr>
${state.payrolls.map(
  row => html`<tr><td>${row.payRollCode}</td><td>${row.projectCode}</td><td>${row.payMonth}</td>
<td>${teamNames.get(row.teamSysNo)}</td><td class="number">${row.people}</td>
<td class="number">${formatYuan(row.grossPay)}</td><td class="number">${formatYuan(row.netPay)}</td></tr>`,
)}
</table>
<h2>预警警示 ${state.warnings.length}</h2>
<table>
<tr><th>级别</th><th>月份</th><th>对象</th><th>内容</th><th>发生时间</th></tr>
${state.warnings.map(
  row => html`<tr><td>${row.level === 'alert' ? '警示' : '预警'}</td><td>${row.period}</td><td>${row.label}</td>
<td>${row.message}</td><td>${row.raisedAt.toISOString().slice(0, 16).replace('T', ' ')}</td></tr>`,
)}
</table>
<h2>工人 ${state.workers.length}</h2>
<table>
<tr><th>姓名</th><th>证件号码</th><th>班组</th></tr>
${state.workers.map(
  worker =>
    html`<tr><td>${worker.name}</td><td>${worker.idNumber}</td><td>${teamNames.get(worker.teamSysNo)}</td></tr>`,
)}
</table>
<p>进退场记录 ${state.movements} 条；考勤记录 ${state.punches} 条，其中重复 ${state.repeatedPunches} 条。</p>
<h2>最近请求</h2>
<table>
<tr><th>接口</th><th>结果码</th></tr>
${state.requests.map(row => html`<tr><td>${row.call}</td><td>${row.code}</td></tr>`)}
</table>
</body>
</html>`
}
