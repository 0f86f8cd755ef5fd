import type { ImportProblem, ImportRule } from '../inspection.ts'
import { fieldWords } from './fields.ts'

export type ImportLanguage = 'zh-CN' | 'en'

type Sentence = (facts: Facts) => string

/** Typed facts of a problem, as words. */
class Facts {
  readonly #problem: ImportProblem
  readonly #language: ImportLanguage

  constructor(problem: ImportProblem, language: ImportLanguage) {
    this.#problem = problem
    this.#language = language
  }

  /** The field in words, or a general word for it. */
  get field(): string {
    const key = this.#problem.field ?? ''
    return fieldWords(key, this.#language) ?? (this.#language === 'en' ? 'the value' : '该值')
  }

  text(name: string): string {
    return String(this.#problem.params[name] ?? '')
  }

  /** The words for a reason code, or the general ones. */
  pick(name: string, words: Record<string, string>, otherwise: string): string {
    return words[this.text(name)] ?? otherwise
  }
}

const SENTENCES: Record<ImportRule, readonly [zh: Sentence, en: Sentence]> = {
  'imp-required-column-missing': [
    f =>
      f.pick(
        'reason',
        {
          'by-account': `表中没有“${f.field}”这一列，按银行账号和姓名与花名册对人；对不上的人员不能上报，请补身份证号。`,
        },
        `表中没有找到“${f.field}”这一列。请在表头补上，或在列对应中指定。`,
      ),
    f =>
      f.pick(
        'reason',
        {
          'by-account': `There is no column for “${f.field}”: people are found on the roster by account and name. Those who are not found cannot be reported; add their ID numbers.`,
        },
        `No column for “${f.field}” was found. Add it to the heading or assign it in the column mapping.`,
      ),
  ],
  'imp-header-ambiguous': [
    f =>
      f.pick(
        'reason',
        {
          'crosses-months':
            '考勤日期跨两个月，已按自然月拆成两份，各日归入所在的月份；表内的出勤和工时合计按两个月的逐日记号核对，不归入任何一个月。需要选择月份时，请选截止日所在的月份。',
          'half-of-two-months':
            '表上写的起止日期跨两个月，表里只有其中一个月的日期，各日已归入该月；表内的合计含另一个月，无从核对。',
          content: `${f.text('columns')} 列的内容是${f.field}，与表头所写不同，已按内容读取。请核对。`,
          'no-heading': `表没有表头，${f.text('columns')} 列按内容读取。请核对账号、户名和金额各是哪一列。`,
          arithmetic: `${f.text('columns')} 列等于应发减扣款，已作为${f.field}读取。请核对。`,
          'sole-amount': `表里只有 ${f.text('columns')} 列一个金额，按发到卡上的${f.field}读取。请核对。`,
          'beside-contact': `${f.text('columns')} 列紧挨着紧急联系人，按紧急联系人的电话读取，没有当作本人电话。如是本人电话，请在列对应中指定。`,
          'day-lines': `每人每天一行，已按人合成逐日考勤；${f.text('columns')} 列的单价、金额只保留原文，不作为工资。要作为工资导入，请把表类选为工资表。`,
          'two-numbers': `有 ${f.text('count')} 格写着两个数（如“1+3”），看不出后一个数是加班小时还是另外半天，没有读取。请在表上写明，如“工时+加班”或“上午/下午”，再重新导入。`,
          'days-confused': '日期列的数字不连续或重复，看不出各列是哪一天，没有读取。请改正日期表头。',
        },
        `“${f.field}”对应到多列（${f.text('columns')}），暂取第一列。请确认列对应。`,
      ),
    f =>
      f.pick(
        'reason',
        {
          'crosses-months':
            'The days run across two months. The sheet was split: each day goes into its own month; sums of days and hours are held against the days of both and are of neither. If you choose a month, choose that of the last day.',
          'half-of-two-months':
            'The sheet says that it runs across two months and has the days of one of them, which they went into; its sums hold the other month too and cannot be compared.',
          content: `Column ${f.text('columns')} holds ${f.field}, whatever its heading says; it was read by its content. Check it.`,
          'no-heading': `The table has no heading; columns ${f.text('columns')} were read by their content. Check which hold account, name and amount.`,
          arithmetic: `Column ${f.text('columns')} is gross pay less deductions and was read as ${f.field}. Check it.`,
          'sole-amount': `Column ${f.text('columns')} is the only amount of the sheet and was read as ${f.field} paid to the account. Check it.`,
          'beside-contact': `Column ${f.text('columns')} stands beside the emergency contact and was read as that person's phone, not the worker's. If it is the worker's, say so in the column mapping.`,
          'day-lines': `A line for each person and day: each person's lines became his days of attendance; prices and amounts (column ${f.text('columns')}) are kept as written and are no wages. To import them as wages, choose payroll as the kind of sheet.`,
          'two-numbers': `${f.text('count')} cells hold two numbers (such as 1+3); whether the second is overtime hours or another half day is not said, and none was read. Say it on the sheet, as 工时+加班 or 上午/下午, and import again.`,
          'days-confused':
            'The day numbers repeat or jump, so that it is unclear which column is which day; none was read. Correct the heading.',
        },
        `Several columns (${f.text('columns')}) could be “${f.field}”; the first was taken. Confirm the column mapping.`,
      ),
  ],
  'imp-sheet-kind-unknown': [
    f =>
      f.pick(
        'reason',
        {
          'no-day':
            '像是某一天的签到或出勤，但没有写是哪一天，未导入。请在标题或“日期：”处写明年月日，再重新导入。',
          'no-person': '有日期和出勤，但没有写是谁的，未导入。请在表上方写“姓名：”，再重新导入。',
        },
        '看不出这张表是花名册、考勤表、工资表还是银行回盘，未导入。可以手工指定表类。',
      ),
    f =>
      f.pick(
        'reason',
        {
          'no-day':
            'This looks like the attendance of one day but does not say which; it is left out. Write the date into the title or behind 日期： and import again.',
          'no-person':
            'This has days and attendance but does not say whose; it is left out. Write 姓名： above it and import again.',
        },
        'This sheet was not recognised as a roster, attendance, payroll or bank result and is left out. You can say what it is.',
      ),
  ],
  'imp-period-missing': [
    f =>
      f.pick(
        'reason',
        { 'two-months': `同一张表里还写着另一个月份（${f.text('other')}）。请按月分表。` },
        '标题、表名和文件名里都没有写明所属月份（年和月）。请选择月份。',
      ),
    f =>
      f.pick(
        'reason',
        { 'two-months': `The sheet also names another month (${f.text('other')}). Split it by month.` },
        'Neither the title nor the names of sheet and file state the month with its year. Choose the month.',
      ),
  ],
  'imp-number-as-text-id': [
    f =>
      f.pick(
        'reason',
        {
          'stored-as-number': `${f.field}被存成了数字，15位以后的数字已被Excel改成0，无法还原。请按证件或银行卡重新填写为文本。`,
          exponent: `${f.field}被Excel写成了科学计数法，数字已丢失，无法还原。请重新填写为文本。`,
          'zeros-after-15-digits': `${f.field}以多个0结尾，可能已被Excel改写。请与证件或银行卡核对。`,
          'leading-zeros-may-be-lost': `${f.field}被存成了数字，开头的0可能已丢失。请核对并改为文本。`,
        },
        `${f.field}可能已被Excel改写。请核对。`,
      ),
    f =>
      f.pick(
        'reason',
        {
          'stored-as-number': `${f.field} is stored as a number: Excel has replaced the digits after the 15th by zeros. They cannot be restored; enter it again as text.`,
          exponent: `${f.field} was turned into exponent form by Excel and has lost digits. Enter it again as text.`,
          'zeros-after-15-digits': `${f.field} ends in zeros and may have been changed by Excel. Compare it with the document or card.`,
          'leading-zeros-may-be-lost': `${f.field} is stored as a number; leading zeros may be lost. Check it and make it text.`,
        },
        `${f.field} may have been changed by Excel. Check it.`,
      ),
  ],
  'imp-hidden-or-filtered-rows': [
    f => `表中有 ${f.text('count')} 行被隐藏或筛选掉，但含有数据，已一并读入。请确认是否需要。`,
    f =>
      `${f.text('count')} rows are hidden or filtered out but hold data; they were read too. Confirm that they belong.`,
  ],
  'imp-formula-stale': [
    f =>
      f.pick(
        'reason',
        {
          'not-calculated': `${f.field}是公式但没有计算结果。请用Excel或WPS打开、保存后再导入。`,
          'error-value': `${f.field}的公式结果是错误值 ${f.text('value')}，未采用。请改正。`,
          'external-link': `${f.field}取自另一个文件，读取的是上次保存的结果。请核对。`,
        },
        `${f.field}的公式结果不可靠。请核对。`,
      ),
    f =>
      f.pick(
        'reason',
        {
          'not-calculated': `${f.field} is a formula without a result. Open and save the file in Excel or WPS, then import it again.`,
          'error-value': `The formula of ${f.field} gives the error ${f.text('value')}; nothing was taken. Correct it.`,
          'external-link': `${f.field} comes from another workbook; the last saved result was read. Check it.`,
        },
        `The formula result of ${f.field} is not reliable. Check it.`,
      ),
  ],
  'imp-subtotal-in-data': [
    f => `第 ${f.text('row')} 行的姓名栏写着合计或小计，已按合计行处理，不作为人员。`,
    f =>
      `Row ${f.text('row')} has the word of a total in its name cell; it was taken as a total, not as a person.`,
  ],
  'imp-row-blank-key': [
    f => `这一行有数据，但缺${f.field}。请补填。`,
    f => `This row has data but no ${f.field}. Fill it in.`,
  ],
  'imp-rows-of-one-person': [
    f =>
      `有 ${f.text('people')} 人各占几行（共 ${f.text('rows')} 行），内容不同。${f.pick(
        'how',
        {
          sheet: '表上用合并的姓名或每人小计写明是一人，已按人合为一行，各行单元格保留。',
          person: '已按您的选择合为一行，各行单元格保留。',
          apart: '已按您的选择各自分开。',
        },
        '可能是按工作内容或半月分行：请选择合为一行，或各自分开。未选择前各行分开，会按重复人员拦下。',
      )}`,
    f =>
      `${f.text('people')} people have several rows each (${f.text('rows')} in all) that differ. ${f.pick(
        'how',
        {
          sheet:
            'The sheet says by merged names or a subtotal per person that they are one; they were joined, the cells of every row are kept.',
          person: 'They were joined as you chose; the cells of every row are kept.',
          apart: 'They were kept apart as you chose.',
        },
        'They may be kinds of work or halves of the month: choose one line per person, or rows apart. Until then they stay apart and are stopped as doubles.',
      )}`,
  ],
  'imp-fullwidth-normalised': [
    f =>
      f.pick(
        'reason',
        { 'more-text': `${f.field}的单元格里还写着别的文字，只取了${f.field}本身，原文已保留。请核对。` },
        `${f.field}中的全角字符、空格或不可见字符已规范，含义不变。`,
      ),
    f =>
      f.pick(
        'reason',
        {
          'more-text': `The cell of ${f.field} holds other words too; only ${f.field} itself was taken, the text is kept. Check it.`,
        },
        `Full-width signs, blanks or invisible characters in ${f.field} were normalised; the meaning is the same.`,
      ),
  ],
  'imp-date-two-readings': [
    f =>
      f.pick(
        'reason',
        { 'epoch-1904': '文件使用1904日期系统，日期已按此换算。' },
        `${f.field}有两种读法（年月日顺序不明），未采用。请写成“2026-10-05”的形式。`,
      ),
    f =>
      f.pick(
        'reason',
        { 'epoch-1904': 'The file uses the 1904 date system; dates were converted accordingly.' },
        `${f.field} can be read in two ways and was not taken. Write it like 2026-10-05.`,
      ),
  ],
  'imp-value-unreadable': [
    f =>
      `${f.field}${f.pick(
        'reason',
        {
          impossible: '不是存在的日期',
          'no-day': '只有年月，没有日',
          'no-year': '没有写年份',
          masked: '被打了星号，不完整',
          'looks-like-id': '里填的像是身份证号，没有读取',
          'looks-like-phone': '里填的像是手机号，没有读取',
          several: '里写了多个号码，取了第一个',
          'several-none-taken': '里写了多个号码，不知道该用哪一个，没有读取',
          'other-unit': '的单位与表头不同，没有读取',
          'shown-as-date': '被显示成日期，读取的是背后的数字',
          'two-months': '按日写在跨两个月的表里，不能归入一个月，没有读取',
          'day-twice': '在同一人同一天写了几行，合计超过一天，可能重复，没有读取',
          'of-several-people':
            '写的是几个人，看不出是每人的数还是合计，没有读取。请每人一行，或把表头写成“每人工日”',
          'same-in-parts': '在同一人的几行里相同，看不出是各行的还是全月的，没有合计',
        },
        f.pick(
          'expected',
          {
            number: '不是数字',
            date: '不是日期',
            month: '不是年月',
            choice: '不是可识别的选项',
            time: '不是打卡时间',
            'account-number': '里没有号码',
          },
          '无法识别',
        ),
      )}。请改正。`,
    f =>
      `${f.field} ${f.pick(
        'reason',
        {
          impossible: 'is not a date that exists',
          'no-day': 'has a month but no day',
          'no-year': 'has no year',
          masked: 'is masked with stars',
          'looks-like-id': 'holds what looks like an ID number; it was not taken',
          'looks-like-phone': 'holds what looks like a phone number; it was not taken',
          several: 'holds several numbers; the first was taken',
          'several-none-taken': 'holds several numbers; none was taken, because only a person can choose',
          'other-unit': 'is per another unit than its heading says; it was not taken',
          'shown-as-date': 'is shown as a date; the number behind it was read',
          'two-months': 'stands day by day in a sheet across two months and is of neither; it was not taken',
          'day-twice':
            'stands in several lines of one person and day that add up to more than a day, perhaps one line twice; it was not taken',
          'of-several-people':
            'is of several people: of each or of all cannot be told, and it was not taken. Give each person a line, or head it 每人工日',
          'same-in-parts':
            'is the same in several rows of one person: of each row or of the month cannot be told; it was not added up',
        },
        f.pick(
          'expected',
          {
            number: 'is not a number',
            date: 'is not a date',
            month: 'is not a month with its year',
            choice: 'is not one of the known choices',
            time: 'is not a clock time with its day',
            'account-number': 'holds no number',
          },
          'cannot be read',
        ),
      )}. Correct it.`,
  ],
  'att-symbol-unknown': [
    f => `${f.field}的考勤符号没有说明含义，未计入出勤。请在表上加图例，或改用√、×、0.5 等。`,
    f =>
      `The attendance mark for ${f.field} is not explained and was not counted. Add a legend to the sheet or use √, ×, 0.5 and the like.`,
  ],
  'imp-punch-not-valid': [
    () => '表上注明这次打卡无效，未计入。',
    () => 'The list says that this punch is not valid; it was not taken.',
  ],
  'imp-placeholder-row': [
    f => `第 ${f.text('row')} 行是示例行，已跳过。`,
    f => `Row ${f.text('row')} is an example row and was left out.`,
  ],
  'imp-file-active-content': [
    f => f.pick('what', { macros: '文件带有宏，宏不会运行。' }, '文件引用了其他文件，不会去读取。'),
    f =>
      f.pick(
        'what',
        { macros: 'The file has macros; they are never run.' },
        'The file refers to other files; they are never read.',
      ),
  ],
  'pay-precision': [
    f => `${f.field}的小数超过两位，已四舍五入到分。请在公式中用ROUND取两位小数。`,
    f =>
      `${f.field} has more than two decimals and was rounded to the fen. Round it to two decimals in the formula.`,
  ],
  'imp-project-mismatch': [
    () => '表上的工程名称或编码与所选项目不一致。请确认是否选错项目或文件。',
    () => 'The project named on the sheet is not the chosen one. Check the project and the file.',
  ],
  'imp-period-in-future': [
    () => '表上的月份晚于当前月份。请确认月份。',
    () => 'The month of the sheet lies in the future. Check the month.',
  ],
  'imp-duplicate-file': [() => '这个文件此前已经导入过。', () => 'This file has been imported before.'],
  'imp-person-unknown': [
    () => '花名册里没有这个人。请先导入花名册或核对身份证号。',
    () => 'This person is not on the roster. Import the roster first or check the ID number.',
  ],
  'imp-person-near-miss': [
    f =>
      `${f.pick(
        'why',
        {
          'one-digit': '花名册里有同名的人，证件号只差一位',
          'swapped-digits': '花名册里有同名的人，证件号只有相邻两位对调',
          'missing-digit': '花名册里有同名的人，这里的证件号少了一位',
          'extra-digit': '花名册里有同名的人，这里的证件号多了一位',
          'old-form': '花名册里有同名的人，两个证件号一个15位一个18位',
        },
        '花名册里有同名但证件号不同的人',
      )}，没有合并。请核对是否同一人。`,
    f =>
      `${f.pick(
        'why',
        {
          'one-digit': 'The roster has a person of this name whose ID number differs in one digit',
          'swapped-digits':
            'The roster has a person of this name whose ID number has two neighbouring digits swapped',
          'missing-digit': 'The roster has a person of this name; the ID number here lacks one digit',
          'extra-digit': 'The roster has a person of this name; the ID number here has one digit too many',
          'old-form': 'The roster has a person of this name; one number has 15 digits, the other 18',
        },
        'The roster has a person of this name with another ID number',
      )}. They were not joined. Check whether they are the same.`,
  ],
  'imp-person-other-name': [
    f =>
      f.pick(
        'why',
        {
          'name-variant': '证件号与花名册一致，姓名写法不同（间隔号或空格）。请核对写法。',
          another: '证件号在花名册里属于另一个姓名的人，已按您的选择不作为同一人。请更正证件号。',
        },
        '证件号与花名册一致，姓名不同。请核对是写错姓名还是写错证件号。',
      ),
    f =>
      f.pick(
        'why',
        {
          'name-variant':
            'The ID number is that of the roster, the name is written differently (interpunct or blanks). Check the spelling.',
          another:
            'On the roster this ID number belongs to a person of another name; as you chose, they are not the same. Correct the ID number.',
        },
        'The ID number is that of the roster, the name is not. Check whether the name or the number is wrong.',
      ),
  ],
  'imp-number-repaired': [
    f => `${f.field}被Excel改写，已经您确认，按花名册补全。`,
    f => `${f.field} had lost digits in Excel; it was completed from the roster after a person accepted it.`,
  ],
  'imp-row-duplicate-person': [
    () => '同一个人在这张表里出现了不止一次。请核对。',
    () => 'The same person stands on this sheet more than once. Check the rows.',
  ],
  'imp-punch-person-unknown': [
    f =>
      f.pick(
        'by',
        {
          jobNumber: '花名册里没有这个工号的人，打卡未入账。请在花名册中填写“工号”一列后重新导入。',
          several: '花名册里有不止一个人符合，打卡未入账。请在花名册中填写“工号”，或在打卡表中加上身份证号。',
        },
        '花名册里没有这个人，打卡未入账。请先导入花名册。',
      ),
    f =>
      f.pick(
        'by',
        {
          jobNumber:
            'The roster has nobody with this job number; the punches were not taken. Give job numbers on the roster and import again.',
          several:
            'More than one person of the roster fits; the punches were not taken. Give job numbers on the roster, or ID numbers on this list.',
        },
        'This person is not on the roster; the punches were not taken. Import the roster first.',
      ),
  ],
  'imp-result-unmatched': [
    () => '这笔回盘没有找到对应的工资明细。请核对账号、户名和金额。',
    () => 'No payroll line matches this bank result. Check account, name and amount.',
  ],
}

/** What an import problem means and what to do, in one sentence. Never quotes a person's data: the cell is named beside it. */
export function importProblemSentence(problem: ImportProblem, language: ImportLanguage): string {
  return SENTENCES[problem.rule][language === 'en' ? 1 : 0](new Facts(problem, language))
}
