import { judgedUntil } from '../../../contract/days-worked.ts'
import { onProject } from '../../failure.ts'
import type { Rule } from '../../rule.ts'
import { EXAMPLE_POST } from './example-posts.ts'
import { holdsOn, type Post } from './post-holders.ts'

const POSTS: Post['post'][] = ['projectManager', 'technical', 'quality', 'safety', 'labor', 'laborOfficer']

const filled = (...posts: Post['post'][]): Post[] => posts.map(post => ({ ...EXAMPLE_POST, post }))

export const mgrPostVacant: Rule = {
  id: 'mgr-post-vacant',
  title: { zh: '关键岗位空缺', en: 'A key post is vacant' },
  failsWhen: {
    zh: '在建项目的项目经理、技术、质量、安全、劳务负责人或劳资专管员空缺',
    en: 'project manager, technical, quality, safety or labour lead, or labour officer of a project under construction is missing',
  },
  severity: ['alert'],
  scope: 'project',
  reads: [
    'papers.keyPosts',
    'project.status',
    'project.projectManager',
    'project.laborOfficer',
    'month.today',
  ],
  needs: ['keyPosts'],
  parameters: [],
  source: 'R724 art 28',
  confidence: 'recalled',
  penalty: null,
  *check(month) {
    const { status, projectManager, laborOfficer } = month.project
    if (status !== 'building') return
    const until = judgedUntil(month)
    const held = new Set(
      month.papers.keyPosts?.flatMap(row => (row.name !== null && holdsOn(row, until) ? row.post : [])),
    )
    if (projectManager !== null) held.add('projectManager')
    if (laborOfficer !== null) held.add('laborOfficer')
    const vacant = POSTS.filter(post => !held.has(post))
    if (vacant.length > 0) yield onProject(month, { vacant: vacant.join(','), until })
  },
  message: { zh: '{until}空缺：{vacant|fields}', en: 'Vacant on {until}: {vacant|fields}' },
  actual: { zh: '空缺{vacant|fields}', en: 'vacant: {vacant|fields}' },
  expected: { zh: '各关键岗位有人', en: 'someone in each key post' },
  repair: { zh: '配备并登记岗位人员', en: 'Fill the post and record who holds it' },
  blindSpot: {
    zh: '只看登记的岗位；是否到岗由其他规则判断；实名制办法第9条未查到原文',
    en: 'Sees posts on record; presence is judged by other rules; art 9 of the real-name measures was not read',
  },
  examples: {
    fails: {
      change: { papers: { keyPosts: filled('technical', 'quality', 'labor') } },
      finds: [{ cell: null }],
    },
    passes: {
      change: { papers: { keyPosts: filled('technical', 'quality', 'labor', 'safety') } },
      finds: [],
    },
  },
}
