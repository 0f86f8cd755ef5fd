import type { Finding } from '../../../contract/finding.ts'
import type { Rule } from '../../rule.ts'

type Declared = Pick<
  Rule,
  | 'id'
  | 'title'
  | 'failsWhen'
  | 'severity'
  | 'scope'
  | 'source'
  | 'confidence'
  | 'penalty'
  | 'repair'
  | 'expected'
> & {
  /** A problem as the importer leaves it: on which sheet (0 roster, 1 attendance, 2 payroll), in which cell. */
  example: { source: number; cell: string | null; field: string | null; params: Finding['params'] }
  /** What it cannot see beside what no rule of its kind can. */
  notSeen?: Rule['blindSpot']
}

/**
 * A rule whose failing predicate lives where cells are read (importers) or matched (the import service): only there do raw text,
 * formulas, hidden rows and headings exist. It judges files, so what was typed by hand is outside it.
 */
export function importRule({ example, notSeen = { zh: '', en: '' }, ...declared }: Declared): Rule {
  const { source, ...where } = example
  const problem = { rule: declared.id, severity: declared.severity[0], ...where }
  const sheet = ['花名册', '考勤表', '工资表'][source] ?? ''
  return {
    ...declared,
    reads: ['month.sources'],
    needs: ['importedSheets'],
    parameters: [],
    check: null,
    message: null,
    actual: { zh: '', en: '' },
    blindSpot: {
      zh: `${notSeen.zh}只看导入的文件；在程序中手工录入或修改的内容不经过这条规则`,
      en: `${notSeen.en}Sees imported files only; what is typed or edited in the program does not pass through it`,
    },
    examples: {
      fails: {
        change: { problems: [{ source, problem }] },
        finds: [{ cell: where.cell === null ? null : `${sheet}!${where.cell}` }],
      },
      passes: { change: {}, finds: [] },
    },
  }
}
