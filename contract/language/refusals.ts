import { isPaperBook } from '../paper-fields.ts'
import type { RefusalCode, RefusalDetails } from '../refusal.ts'
import { fieldWords } from './fields.ts'
import { paperBookWords, paperFieldWords } from './papers.ts'

type Sentence = (details: Details) => string

/** Reads a detail for a sentence; an absent one leaves no trace in the text. */
class Details {
  readonly #facts: RefusalDetails

  constructor(facts: RefusalDetails) {
    this.#facts = facts
  }

  /** The text of the first of these details that is present, put between `before` and `after`; otherwise nothing. */
  of(keys: string, before = '', after = ''): string {
    for (const key of keys.split(' ')) {
      const value = this.#facts[key]
      if (value !== undefined && value !== null && value !== '') return `${before}${value}${after}`
    }
    return ''
  }

  /** The word for a detail's code; nothing when it is absent or has no word. */
  word(key: string, words: Readonly<Record<string, string>>): string {
    const value = this.#facts[key]
    return typeof value === 'string' && Object.hasOwn(words, value) ? (words[value] ?? '') : ''
  }

  /** The words for a detail that lists codes, joined by `and`, put between `before` and `after`; otherwise nothing. */
  words(
    key: string,
    words: Readonly<Record<string, string>>,
    before: string,
    and: string,
    after = '',
  ): string {
    const value = this.#facts[key]
    const known = typeof value === 'string' ? value.split(' ').flatMap(code => words[code] ?? []) : []
    return known.length === 0 ? '' : `${before}${known.join(and)}${after}`
  }
}

const UPDATE_FAULTS = {
  zh: {
    'not-an-update': '：不是签过名的规则更新',
    altered: '：签名之后被改动过',
    'publisher-unknown': '：不是本软件的发布者签发的',
    'not-understood': '：其中有本版本没有的规则或参数，请先升级软件',
  },
  en: {
    'not-an-update': ': it is no signed rule update',
    altered: ': it was altered after it was signed',
    'publisher-unknown': ': it was not signed by the publisher of this program',
    'not-understood':
      ': it speaks of rules or thresholds that this version does not have; update the program first',
  },
}

/**
 * What happened, what was kept, what to do: one sentence group per refusal and language. The first member is zh-CN, the second English.
 * Details hold only names of files, fields and projects and numbers, so that a sentence never shows a person's data.
 */
const SENTENCES: Record<RefusalCode, readonly [zh: Sentence, en: Sentence]> = {
  usage: [
    d => `命令写法不对${d.of('problem message option', '：')}。没有做任何改动。请按 --help 的写法重试。`,
    d =>
      `The command was not understood${d.of('problem message option', ': ')}. Nothing was changed. See --help for the right form.`,
  ],
  'not-found': [
    d =>
      `没有找到${d.of('what kind record id', '“', '”') || '这条记录'}，可能已被撤销。账套没有改动。请刷新后再选。`,
    d =>
      `${d.of('what kind record id', '“', '”') || 'The record'} was not found; it may have been taken back. Nothing was changed. Refresh and choose again.`,
  ],
  'invalid-value': [
    d => `填写的内容${d.of('field', '（', '）')}不能使用。原来的值保持不变。请改正后再保存。`,
    d =>
      `The value${d.of('field', ' of “', '”')} cannot be used. The former value was kept. Correct it and save again.`,
  ],
  'project-unknown': [
    d =>
      `账套里没有${d.of('project code', '编码为“', '”的') || '这个'}项目。没有做任何改动。请先在“设置 › 项目”中登记。`,
    d =>
      `The ledger has no project${d.of('project code', ' “', '”')}. Nothing was changed. Add it first under Settings › Projects.`,
  ],
  'period-missing': [
    d => `${d.of('sheet file', '“', '”')}没有写明所属月份。没有做任何改动。请选择月份后重试。`,
    d =>
      `The month is not stated${d.of('sheet file', ' in “', '”')}. Nothing was changed. Choose the month and try again.`,
  ],
  'report-unknown': [
    d => `没有${d.of('report', '编号为“', '”的') || '这张'}报表。请从报表目录中选择。`,
    d => `There is no report${d.of('report', ' “', '”')}. Choose one from the list of reports.`,
  ],
  'report-not-available': [
    d =>
      `${d.of('report', '报表“', '”') || '这张报表'}目前还不能生成，或不支持所选格式${d.of('format', '（', '）')}。数据没有变化。请选择其他报表或格式。`,
    d =>
      `The report${d.of('report', ' “', '”')} cannot be made yet, or not in this format${d.of('format', ' (', ')')}. No data changed. Choose another report or format.`,
  ],
  'rule-unknown': [
    d => `没有${d.of('rule', '编号为“', '”的') || '这条'}检查规则。请用规则列表核对编号。`,
    d => `There is no rule${d.of('rule', ' “', '”')}. Check its id against the list of rules.`,
  ],
  'already-exists': [
    d =>
      `${d.of('code project name what', '“', '”') || '相同的记录'}已经存在，没有重复建立。请直接使用原有记录，或换一个编码。`,
    d =>
      `${d.of('code project name what', '“', '”') || 'The same record'} already exists and was not made twice. Use it, or choose another code.`,
  ],
  'paper-invalid': [
    d =>
      `这一条资料没有保存${d.of('missing', '：“', '”没有填写')}${d.of('unreadable', '：“', '”的内容看不懂')}。原来的资料保持不变。请改正后再保存。`,
    d =>
      `The paper was not saved${d.of('missing', ': “', '” is missing')}${d.of('unreadable', ': what stands in “', '” is not understood')}. Nothing was changed. Correct it and save again.`,
  ],
  'paper-book-unknown': [
    d => `资料簿里没有${d.of('book', '“', '”') || '这一本'}。没有做任何改动。请用“paper books”查看有哪些。`,
    d =>
      `There is no book${d.of('book', ' “', '”')} in the register of papers. Nothing was changed. See “paper books” for those there are.`,
  ],
  'paper-book-not-empty': [
    d =>
      `${d.of('book', '“', '”') || '这一本'}已有${d.of('rows', ' ', ' 条') || '资料'}，不能登记为“没有”。资料保持不变。请先删除，或不作登记。`,
    d =>
      `There ${d.of('rows', 'are ', ' papers') || 'are papers'}${d.of('book', ' in “', '”')}, so it cannot be said to be empty. Nothing was changed. Remove them first, or leave it as it is.`,
  ],
  'file-unreadable': [
    d => `读不到文件${d.of('file', '“', '”')}。账套没有改动。请确认文件还在、没有被其他程序独占，再试一次。`,
    d =>
      `The file${d.of('file', ' “', '”')} cannot be read. The ledger is unchanged. Make sure it still exists and no other program holds it, then try again.`,
  ],
  'file-empty': [
    d => `文件${d.of('file', '“', '”')}是空的。账套没有改动。请选择有内容的表格。`,
    d => `The file${d.of('file', ' “', '”')} is empty. The ledger is unchanged. Choose a file with content.`,
  ],
  'file-format-unknown': [
    d =>
      `文件${d.of('file', '“', '”')}不是能识别的表格。账套没有改动。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。`,
    d =>
      `The file${d.of('file', ' “', '”')} is no spreadsheet we know. The ledger is unchanged. Open it in Excel or WPS, save it as .xlsx and import that.`,
  ],
  'file-columns-unclear': [
    d =>
      `文件${d.of('file', '“', '”')}${d.of('line', '第', '行') || '有的行'}的格数与表头对不上，分不清逗号是列的分隔还是金额的千位，没有读取，以免错位。账套没有改动。请另存为 .xlsx，或给带逗号的金额加上引号后再导入。`,
    d =>
      `${d.of('line', 'Line ') || 'A line'} of the file${d.of('file', ' “', '”')} has more fields than the heading, and commas between columns cannot be told from those inside amounts; nothing was read, so that nothing stands in a wrong column. The ledger is unchanged. Save the file as .xlsx or put amounts with commas in quotes, then import it again.`,
  ],
  'file-damaged': [
    d =>
      `文件${d.of('file', '“', '”')}已损坏或不完整，读不下去。账套没有改动，原文件没有动过。请向提供人重新索取，或在 Excel 中修复后另存。`,
    d =>
      `The file${d.of('file', ' “', '”')} is damaged or incomplete. The ledger and the file are unchanged. Ask for it again, or repair it in Excel and save a copy.`,
  ],
  'file-password-needed': [
    d =>
      `文件${d.of('file', '“', '”')}设有打开密码。账套没有改动。请输入密码后再读；不知道密码时请向提供人索取。`,
    d =>
      `The file${d.of('file', ' “', '”')} is protected by a password. The ledger is unchanged. Give the password and read it again, or ask for it where the file came from.`,
  ],
  'file-password-wrong': [
    d => `文件${d.of('file', '“', '”')}的密码不对。账套没有改动。请核对密码后重试。`,
    d =>
      `The password of the file${d.of('file', ' “', '”')} is wrong. The ledger is unchanged. Check it and try again.`,
  ],
  'file-too-large': [
    d =>
      `文件${d.of('file', '“', '”')}超过了能读取的大小${d.of('limit', '（上限 ', '）')}。账套没有改动。请按班组或月份拆成几个文件再导入${d.of('saveAs', '，或先用 Excel、WPS 打开，另存为 ')}。`,
    d =>
      `The file${d.of('file', ' “', '”')} is larger than can be read${d.of('limit', ' (limit ', ')')}. The ledger is unchanged. Split it by team or month and import the parts${d.of('saveAs', ', or open it in Excel or WPS and save it as ')}.`,
  ],
  'file-suspicious': [
    d =>
      `文件${d.of('file', '“', '”')}的内部结构不正常，为安全起见没有打开。账套没有改动。请用 Excel 打开确认后另存为新的 .xlsx 再导入。`,
    d =>
      `The file${d.of('file', ' “', '”')} is built in an unsafe way and was not opened. The ledger is unchanged. Check it in Excel, save it as a new .xlsx and import that.`,
  ],
  'file-took-too-long': [
    d =>
      `读取文件${d.of('file', '“', '”')}花的时间太长，已停止。账套没有改动。请删去多余的空行空列或拆分文件后再试。`,
    d =>
      `Reading the file${d.of('file', ' “', '”')} took too long and was stopped. The ledger is unchanged. Remove empty rows and columns or split the file, then try again.`,
  ],
  'file-out-of-memory': [
    d =>
      `读取文件${d.of('file', '“', '”')}需要的内存超过了限制，已停止。账套没有改动。请拆成几个文件再导入。`,
    d =>
      `Reading the file${d.of('file', ' “', '”')} needs more memory than allowed and was stopped. The ledger is unchanged. Split it and import the parts.`,
  ],
  'exchange-invalid': [
    d =>
      `文件${d.of('file', '“', '”')}${d.of('path', '的 ', ' 处')}不符合交换文件的格式。账套没有改动。请对照 xinzhang schema 输出的格式说明改正后再导入。`,
    d =>
      `The file${d.of('file', ' “', '”')} does not follow the exchange format${d.of('path', ' at ', '')}. The ledger is unchanged. Correct it by what “xinzhang schema” prints and import it again.`,
  ],
  'file-cannot-be-written': [
    d =>
      `不能写入${d.of('file path', '“', '”') || '所选位置'}。账套没有改动。请确认文件没有在 Excel 中打开、文件夹可以写入，或换一个位置。`,
    d =>
      `${d.of('file path', '“', '”') || 'The chosen place'} cannot be written. The ledger is unchanged. Close it in Excel, check the folder's permission, or choose another place.`,
  ],
  'annotate-file-unknown': [
    d =>
      `文件${d.of('file', '“', '”')}${d.of('changed') === '' ? '没有导入到这个项目' : '在导入之后改动过，和账套里的不是同一份'}，不能把检查结果标在上面。没有生成副本，账套没有改动。请先导入这份文件，或选择当时导入的原件。`,
    d =>
      `The file${d.of('file', ' “', '”')} ${d.of('changed') === '' ? 'was not imported into this project' : 'was changed since it was imported'}, so findings cannot be marked on it. No copy was made, nothing was changed. Import this file first, or choose the one that was imported.`,
  ],
  'statement-invalid': [
    d =>
      `文件${d.of('file', '“', '”')}不是有效的签名报表，内容或签名被改动过。没有采用其中任何数据。请向签署人重新索取原件。`,
    d =>
      `The file${d.of('file', ' “', '”')} is no valid signed statement: its content or signature was changed. Nothing of it was used. Ask the signer for the original.`,
  ],
  cancelled: [
    () => '已按您的要求取消，没有留下半截结果。需要时可以重新开始。',
    () => 'Cancelled as you asked; nothing half done was left. Start it again whenever you need.',
  ],
  'mapping-invalid': [
    d =>
      `${d.of('file', '“', '”') || '这个文件'}不是薪账导出的列对应。没有做任何改动。请选择导出的列对应文件。`,
    d =>
      `${d.of('file', '“', '”') || 'The file'} is no column mapping exported by Xinzhang. Nothing was changed. Choose an exported mapping.`,
  ],
  'mapping-fits-nothing': [
    d =>
      `${d.of('file', '“', '”') || '文件'}里没有一张表有这份列对应所说的表头。没有导入。请换一份列对应，或不指定。`,
    d =>
      `No sheet${d.of('file', ' of “', '”')} has the headings that this mapping speaks of. Nothing was imported. Choose another mapping, or none.`,
  ],
  'team-fits-nothing': [
    () =>
      '没有一张表的班组是只从标题取得的，--team 改不了任何班组。没有导入。请在表上改正班组，或不用 --team。',
    () =>
      'No sheet takes its team from its title alone, so --team changes none. Nothing was imported. Correct the team on the sheet, or leave --team out.',
  ],
  'month-not-empty': [
    d => `${d.of('period') || '这个月'}已有工资明细，没有沿用上月。请先撤销该月的导入，或直接修改明细。`,
    d =>
      `The month${d.of('period', ' ')} already has wage lines; nothing was copied. Take back the import of that month first, or edit the lines.`,
  ],
  'month-empty': [
    d =>
      `${d.of('period') || '这个月'}没有工资明细也没有在场人员，无从沿用。没有做任何改动。请选择有数据的月份。`,
    d =>
      `The month${d.of('period', ' ')} has neither wage lines nor people on site to copy. Nothing was changed. Choose a month with data.`,
  ],
  'import-nothing-usable': [
    d =>
      `文件${d.of('file', '“', '”')}里没有能导入的内容。账套没有改动。请在预览中指定工作表类型和各列的含义，再试一次。`,
    d =>
      `There is nothing to import in the file${d.of('file', ' “', '”')}. The ledger is unchanged. Say in the preview what the sheets and columns are, then try again.`,
  ],
  'import-not-previewed': [
    () => '这份导入不在“已预览”状态，不能入账。账套没有改动。请重新打开文件预览。',
    () =>
      'This import is not waiting in preview, so it cannot be committed. The ledger is unchanged. Preview the file again.',
  ],
  'import-ledger-changed': [
    () => '预览之后账套有了变动，这份预览已经过时，没有入账。请重新预览，再确认一次。',
    () =>
      'The ledger changed after this preview, so nothing was committed. Preview the file again and confirm once more.',
  ],
  'import-built-upon': [
    d =>
      `${d.of('file', '“', '”的') || '这次'}导入后来已被用到${d.of('records', '（', ' 处：修改、考勤、工资、确认、签章或回盘）')}，不能整体撤销。数据保持原样。请先撤销后来的操作，或导入更正后的表格。`,
    d =>
      `Later work stands on ${d.of('file', 'the import of “', '”') || 'this import'}${d.of('records', ' (', ' places: edits, attendance, wages, confirmations, signatures or bank answers)')}, so it cannot be taken back as a whole. The data stays as it is. Undo the later work first, or import a corrected sheet.`,
  ],
  'import-already-undone': [
    () => '这次导入已经撤销过了，账套没有再次改动。需要时请重新导入文件。',
    () =>
      'This import was already taken back; nothing was changed again. Import the file anew if you need it.',
  ],
  'edit-built-upon': [
    () =>
      '最近一次手工修改之后，又有导入改动了同一条记录，不能撤销，免得丢掉导入的内容。数据保持原样。请直接改成需要的值。',
    () =>
      'An import has since changed what the last edit by hand changed, so the edit is not taken back: the import would be lost. The data stays as it is. Type the value you need.',
  ],
  'check-blocks': [
    d =>
      `还有${d.of('count block', ' ', ' 处')}阻断问题没有处理，不能继续。数据已保存。请到“检查”页逐条处理后再来。`,
    d =>
      `Blocking findings${d.of('count block', ' (', ')')} remain, so this cannot go on. Your data is saved. Settle them on the Check page and come back.`,
  ],
  'report-blocked': [
    d =>
      `报表${d.of('report', ' ')}没有生成：${d.of('title')}${d.of('rule', '（', '）')}${d.of('message', '，')}。账套没有改动。请处理后再做；要先看，可以做标明“草稿”的一份。`,
    d =>
      `Report${d.of('report', ' ')} was not made: ${d.of('title')}${d.of('rule', ' (', ')')}${d.of('message', ', ')}. The ledger is unchanged. Settle it first; to look at it meanwhile, make one that is marked as a draft.`,
  ],
  'answer-not-asked': [
    d =>
      `规则${d.of('rule', '“', '”')}的这条问题不接受这种处理。账套没有改动。警示写理由，预警记处理，只有证件和卡号类的阻断可以附原件照片。`,
    d =>
      `This finding${d.of('rule', ' of ')} is not settled in this way. The ledger is unchanged. An alert takes a reason, a warning a record of handling, and only blocks on documents and cards a picture of the document.`,
  ],
  'waiver-of-block': [
    d => `规则${d.of('rule', '“', '”')}只有阻断级别，不能豁免。账套没有改动。请改正资料。`,
    d =>
      `The rule${d.of('rule', ' ')} only blocks, and what blocks cannot be waived. The ledger is unchanged. Correct the records.`,
  ],
  'pack-unknown': [
    d => `没有名为${d.of('pack', '“', '”') || '这个'}的地区规则包。没有做任何改动。请用 pack list 查看。`,
    d =>
      `There is no regional pack${d.of('pack', ' “', '”')}. Nothing was changed. See pack list for those there are.`,
  ],
  'parameter-unknown': [
    d => `没有名为${d.of('key', '“', '”') || '这个'}的参数。没有做任何改动。请用 param list 查看可用的参数。`,
    d =>
      `There is no parameter${d.of('key', ' “', '”')}. Nothing was changed. See param list for those there are.`,
  ],
  'parameter-is-law': [
    d =>
      `参数${d.of('key', '“', '”')}在那一天来自规定，不是推定或惯例，不能自行调整。没有做任何改动。规定有变化时请安装规则更新。`,
    d =>
      `On that day the parameter${d.of('key', ' “', '”')} comes from a rule of law, not from inference or practice, and is not set by hand. Nothing was changed. Install a rule update when the law changes.`,
  ],
  'update-invalid': [
    d =>
      `规则更新文件${d.of('file', '“', '”')}不能使用${d.word('fault', UPDATE_FAULTS.zh)}。没有安装任何内容，原来的规则继续有效。请向发布者重新索取。`,
    d =>
      `The rule update${d.of('file', ' “', '”')} cannot be used${d.word('fault', UPDATE_FAULTS.en)}. Nothing was installed and the former rules stay in force. Ask its publisher for it again.`,
  ],
  'update-older': [
    d =>
      `这个规则更新${d.of('version', '（', '）')}不比现有的${d.of('installed', '（', '）')}新。没有安装任何内容，原来的规则继续有效。`,
    d =>
      `This rule update${d.of('version', ' (', ')')} is not newer than what is in force${d.of('installed', ' (', ')')}. Nothing was installed.`,
  ],
  'evidence-unfit': [
    d => `文件${d.of('file', '“', '”')}不能作为附件。账套没有改动。请附照片（JPG、PNG）或 PDF，不超过 5 MB。`,
    d =>
      `The file${d.of('file', ' “', '”')} cannot be attached. The ledger is unchanged. Attach a picture (JPG, PNG) or a PDF of at most 5 MB.`,
  ],
  'sign-reason-missing': [
    d =>
      `还有${d.of('count', ' ', ' 条')}警示没有写明理由，不能签章。数据已保存。请到“检查”页改正或说明理由。`,
    d =>
      `Alerts${d.of('count', ' (', ')')} still lack a reason, so the month cannot be signed. Your data is saved. Mend them or give a reason on the Check page.`,
  ],
  'sign-confirmation-missing': [
    d =>
      `还有${d.of('count', ' ', ' 位')}工人没有确认工资，不能签章。已有的确认都保留。请到“工人确认”页补齐。`,
    d =>
      `Some workers${d.of('count', ' (', ')')} have not confirmed their pay, so the month cannot be signed. Confirmations already given are kept. Complete them on the Workers' confirmation page.`,
  ],
  'sign-nothing-to-sign': [
    () => '这个月还没有工资表，没有内容可签。请先导入工资表。',
    () => 'This month has no wage sheet yet, so there is nothing to sign. Import the wage sheet first.',
  ],
  'sign-content-changed': [
    () => '您看过预览之后内容又有变动，没有签章。请核对新的合计和指纹后再签。',
    () =>
      'The content changed after you saw the preview, so nothing was signed. Check the new totals and fingerprint, then sign.',
  ],
  'sign-drill-mismatch': [
    () => '演练与正式不能混用：密钥和账套不属于同一种环境，没有签章。请换用对应环境的密钥。',
    () =>
      'Drill and live cannot be mixed: the key and the ledger belong to different worlds, so nothing was signed. Use the key of the right one.',
  ],
  'statement-missing': [
    () => '这个月还没有签章的报表，没有提交任何内容。请先签章。',
    () => 'This month has no signed statement yet, so nothing was submitted. Sign it first.',
  ],
  'statement-superseded': [
    () => '这份报表已被后来的更正报表取代。原报表仍完整保留。请使用最新的一份。',
    () => 'This statement was replaced by a later correction. It is kept as it was. Use the newest one.',
  ],
  'bank-layout-unknown': [
    d => `没有${d.of('layout', '编号为“', '”的') || '这种'}银行文件格式。请从格式列表中选择。`,
    d => `There is no bank file form${d.of('layout', ' “', '”')}. Choose one from the list.`,
  ],
  'bank-lines-incomplete': [
    d =>
      `有${d.of('count', ' ', ' 人')}不能代发${d.of('cards', '（缺卡号 ', ' 人）')}${d.of('names', '（缺姓名 ', ' 人）')}${d.of('amounts', '（实发不大于零 ', ' 人）')}。没有生成文件。请更正工资表，重新确认并签章。`,
    d =>
      `Some people${d.of('count', ' (', ')')} cannot be paid by the bank${d.of('cards', '; without a card: ', '')}${d.of('names', '; without a name: ', '')}${d.of('amounts', '; net pay not above zero: ', '')}. No file was made. Correct the wage sheet, have it confirmed and sign again.`,
  ],
  'bank-already-paid': [
    d =>
      `银行回盘显示已有${d.of('count', ' ', ' 人')}到账，为免重复发放没有生成整月文件。请只为失败的人员生成补发文件（重发）。`,
    d =>
      `The bank's answers show people already paid${d.of('count', ' (', ')')}; the whole month was not made again, so that nobody is paid twice. Make a file for the failed payments only (resend).`,
  ],
  'bank-nothing-to-resend': [
    () => '这个月没有需要重发的失败代发。没有生成文件。请先导入银行回盘。',
    () =>
      "No failed payment of this month waits to be sent again. No file was made. Import the bank's result first.",
  ],
  'bank-not-reviewed': [
    d =>
      `总包还没有审核工资表${d.of('count', '（', ' 张）')}，不能送银行代发。没有生成文件。请总包劳资专管员审核，在“资料”的编制和审核记录中登记后再做。`,
    d =>
      `The general contractor has not reviewed the wage sheets${d.of('count', ' (', ')')}, so they cannot go to the bank. No file was made. Have them reviewed, record it in the book of reviews, and try again.`,
  ],
  'bank-balance-short': [
    d =>
      `专户余额${d.of('balance', ' ', ' 元')}，不够发放${d.of('total', ' ', ' 元')}。没有生成文件。请催建设单位拨付并登记专户流水后再做。`,
    d =>
      `The wage account holds${d.of('balance', ' ')}, less than the wages${d.of('total', ' of ')}. No file was made. Call on the owner to pay, record the entry, and try again.`,
  ],
  'bank-batch-mismatch': [
    d =>
      `写出的代发文件与已签章的工资表不一致${d.of('layout', '（', '）')}，没有交给您。数据没有变化。请换一种格式，并把这个情况告诉我们。`,
    d =>
      `The bank file as written differs from the signed sheet${d.of('layout', ' (', ')')} and was not handed out. No data changed. Choose another form, and tell us about it.`,
  ],
  'connection-missing': [
    d =>
      `${d.of('project', '项目“', '”') || '这个项目'}还没有设置平台连接，没有发送任何内容。请到“设置 › 平台连接”中添加。`,
    d =>
      `${d.of('project', 'The project “', '”') || 'This project'} has no platform connection, so nothing was sent. Add one under Settings › Connections.`,
  ],
  'wage-account-missing': [
    d =>
      `${d.of('project', '项目“', '”') || '这个项目'}还没有登记农民工工资专户，没有提交任何内容。请先在项目资料中登记专户。`,
    d =>
      `${d.of('project', 'The project “', '”') || 'This project'} has no wage account registered, so nothing was submitted. Register it in the project's details first.`,
  ],
  'device-number-missing': [
    () =>
      '平台连接没有考勤机厂家编号，没有上报任何考勤。请到“设置 › 平台连接”中补上平台发给考勤机厂家的编号。',
    () =>
      'The connection has no number of the maker of the attendance device, so no attendance was sent. Add it under Settings › Connections.',
  ],
  'punches-missing': [
    () =>
      '没有打卡记录，没有上报任何考勤。考勤表只有天数，不能代替打卡记录；请先导入考勤机或考勤软件的打卡记录。',
    () =>
      'There are no gate records, so no attendance was sent. A sheet of days is no substitute: import the records of the device or app first.',
  ],
  'company-code-missing': [
    () => '本单位还没有统一社会信用代码，没有提交任何内容。请先在“设置 › 单位”中填写。',
    () =>
      'The company has no unified social credit code yet, so nothing was submitted. Enter it under Settings › Company first.',
  ],
  'connection-ledger-mismatch': [
    () =>
      '连接与账套不属于同一环境，或平台的身份已经改变，为防止误报没有发送。待发内容都保留。请核对连接设置。',
    () =>
      "The connection and the ledger do not belong together, or the platform's identity changed; nothing was sent and the outbox is kept. Check the connection.",
  ],
  'code-table-missing': [
    d =>
      `缺少平台的代码表${d.of('list table', '“', '”')}${d.of('value', '（没有“', '”）')}，没有发送，也不会猜测。待发内容都保留。请按平台文件在连接设置中补充。`,
    d =>
      `The platform's code table${d.of('list table', ' “', '”')} is missing${d.of('value', ' a code for “', '”')}; nothing was sent or guessed and the outbox is kept. Add it to the connection from the platform's document.`,
  ],
  'platform-rejected': [
    d =>
      `平台没有接受${d.of('reason message', '：')}。本地数据和平台的答复都已保存。请按答复改正后重新提交。`,
    d =>
      `The platform refused it${d.of('reason message', ': ')}. Your data and the platform's answer are kept. Correct it as the answer says and submit again.`,
  ],
  'platform-uncertain': [
    () => '已发出但没有收到平台的答复，结果未明。不会重复发送；下次同步会先向平台查询。请稍后再同步。',
    () =>
      'It was sent, but no answer came, so the result is not known. It is not sent twice: the next sync asks the platform first. Sync again later.',
  ],
  'platform-unreachable': [
    () => '连不上平台。要发送的内容都在发件箱中等候，本地工作不受影响。请检查网络后再同步。',
    () =>
      'The platform cannot be reached. Everything waits in the outbox and local work goes on. Check the network and sync again.',
  ],
  'ledger-missing': [
    d =>
      `在${d.of('folder', '“', '”') || '所选位置'}没有找到账套。没有建立任何文件。请先建立账套，或选择正确的数据文件夹。`,
    d =>
      `There is no ledger in ${d.of('folder', '“', '”') || 'the chosen place'}. No file was made. Create a ledger first or choose the right data folder.`,
  ],
  'ledger-locked': [
    () => '账套还没有解锁。没有做任何改动。请先用口令或恢复码解锁。',
    () =>
      'The ledger is locked. Nothing was changed. Unlock it with the passphrase or the recovery code first.',
  ],
  'ledger-exists': [
    d => `${d.of('folder', '“', '”') || '这个位置'}已经有一个账套，没有覆盖。请解锁使用，或另选一个文件夹。`,
    d =>
      `There already is a ledger in ${d.of('folder', '“', '”') || 'this place'}; it was not overwritten. Unlock it, or choose another folder.`,
  ],
  'ledger-passphrase-missing': [
    () =>
      '没有给出账套的口令。没有做任何改动。请输入口令或恢复码；命令行请设置环境变量 XINZHANG_PASSPHRASE，或用 --passphrase-file 指定文件。',
    () =>
      'No passphrase of the ledger was given. Nothing was changed. Enter the passphrase or the recovery code; on the command line set XINZHANG_PASSPHRASE or name a file with --passphrase-file.',
  ],
  'passphrase-too-short': [
    d => `口令太短${d.of('least', '，至少 ', ' 个字符')}。没有建立账套。请换一个长一些的口令。`,
    d =>
      `The passphrase is too short${d.of('least', '; it needs at least ', ' characters')}. No ledger was made. Choose a longer one.`,
  ],
  'ledger-passphrase-wrong': [
    d =>
      `${d.word('problem', { 'store-unavailable': '系统密钥库打不开这个账套', 'no-slot': '这个账套没有设置这种打开方式', mistyped: '恢复码抄写有误' }) || d.word('slot', { passphrase: '口令不对', recoveryCode: '恢复码不对', safeStorage: '系统密钥库打不开这个账套' }) || '口令或恢复码不对'}，账套没有打开。数据完好。请核对大小写和输入法后重试${d.words('otherSlots', { passphrase: '口令', recoveryCode: '恢复码', safeStorage: '系统密钥库' }, '，或改用', '、', '打开')}。`,
    d =>
      `${d.word('problem', { 'store-unavailable': "The system's key store cannot open this ledger", 'no-slot': 'This ledger cannot be opened in this way', mistyped: 'The recovery code was mistyped' }) || d.word('slot', { passphrase: 'The passphrase is wrong', recoveryCode: 'The recovery code is wrong', safeStorage: "The system's key store cannot open this ledger" }) || 'The passphrase or recovery code is wrong'}, so the ledger stays closed. The data is intact. Check capitals and input method${d.words('otherSlots', { passphrase: 'the passphrase', recoveryCode: 'the recovery code', safeStorage: "the system's key store" }, ', or open it with ', ' or ')}.`,
  ],
  'ledger-damaged': [
    d =>
      `账套的${d.word('part', { header: '钥匙文件', database: '数据文件', backup: '备份文件' }) || '文件'}${d.word('problem', { missing: '不见了', 'not-a-ledger': '不是账套的文件', changed: '被改动过', 'not-authentic': '被改动过' }) || '已损坏'}${d.of('readableTables', '（还读得出 ', ' 张表）')}，没有打开，也没有改动它。${d.of('newestBackup', '最近一次已验证的备份在“', '”，请用它恢复') || '请用已验证的备份恢复；没有备份时不要删除原文件'}，并保留原文件。`,
    d =>
      `The ledger's ${d.word('part', { header: 'key file', database: 'data file', backup: 'backup' }) || 'file'} ${d.word('problem', { missing: 'is missing', 'not-a-ledger': 'is no ledger', changed: 'was changed', 'not-authentic': 'was changed' }) || 'is damaged'}${d.of('readableTables', ' (', ' tables can still be read)')}; it was not opened and not touched. ${d.of('newestBackup', 'The newest verified backup is in “', '”: restore it') || 'Restore a verified backup; without one do not delete the original'}, and keep the original.`,
  ],
  'ledger-newer': [
    d =>
      `这个账套由更新的版本建立${d.of('ledgerVersion', '（账套版本 ', `${d.of('programVersion', '，本程序支持到 ')}）`)}，为免丢失内容没有打开。数据完好。请升级本程序。`,
    d =>
      `This ledger was made by a newer version${d.of('ledgerVersion', ' (ledger version ', `${d.of('programVersion', ', this program knows ')})`)}; it was not opened so that nothing is lost. The data is intact. Update this program.`,
  ],
  'ledger-other-version': [
    d =>
      `账套${d.of('folder', '“', '”')}由本程序的另一个版本建立，内部结构不同，没有打开。没有改动任何文件，数据完好。请用建立它的版本打开，或另选一个文件夹新建账套。`,
    d =>
      `The ledger${d.of('folder', ' “', '”')} was made by another version of this program and is built differently; it was not opened. No file was changed and the data is intact. Open it with the version that made it, or create a ledger in another folder.`,
  ],
  'ledger-in-use': [
    d =>
      `账套正被另一个窗口或程序使用${d.of('pid', '（进程 ', `${d.of('computer', '，在 ')}${d.of('since', '，自 ')}）`)}，没有打开。数据完好。请关闭另一个再试。`,
    d =>
      `Another window or program is using the ledger${d.of('pid', ' (process ', `${d.of('computer', ' on ')}${d.of('since', ', since ')})`)}, so it was not opened. The data is intact. Close the other one and try again.`,
  ],
  'key-passphrase-wrong': [
    () => '签章密钥的口令不对，没有签章。数据已保存。请核对后重试。',
    () =>
      'The passphrase of the signing key is wrong, so nothing was signed. Your data is saved. Check it and try again.',
  ],
  'ledger-not-writable': [
    d =>
      `账套所在的文件夹${d.of('folder', '“', '”')}不能写入，没有打开，也没有改动任何文件。请检查磁盘是否只读、文件夹是否有写入权限，或另选一个文件夹。`,
    d =>
      `The ledger's folder${d.of('folder', ' “', '”')} cannot be written; it was not opened and no file was changed. See whether the disk is read-only and the folder may be written, or choose another folder.`,
  ],
  'disk-full': [
    d =>
      `磁盘空间不足${d.of('folder path', '（', '）')}，这一步没有完成；之前保存的内容完好。请清理空间后重试。`,
    d =>
      `The disk is full${d.of('folder path', ' (', ')')}; this step was not done and everything saved before is intact. Free some space and try again.`,
  ],
}

/**
 * What a person reads of a refusal: what happened, what was kept, what to do.
 * `details` as thrown with the code; those a sentence does not know are left out.
 */
export function refusalSentence(code: RefusalCode, details: RefusalDetails, lang: 'zh-CN' | 'en'): string {
  const [zh, en] = SENTENCES[code]
  const field = typeof details.field === 'string' ? fieldWords(details.field, lang) : null
  return (lang === 'en' ? en : zh)(new Details({ ...details, ...paperWords(details, lang), field }))
}

/** The names of a book of papers and of its fields, where a refusal is about one. */
function paperWords({ book, ...details }: RefusalDetails, lang: 'zh-CN' | 'en'): RefusalDetails {
  if (typeof book !== 'string' || !isPaperBook(book)) return {}
  const fields = (names: RefusalDetails[string] | undefined) =>
    typeof names === 'string' && names !== ''
      ? names
          .split(' ')
          .map(name => paperFieldWords(book, name, lang))
          .join(lang === 'en' ? '”, “' : '”“')
      : null
  return {
    book: paperBookWords(book, lang),
    missing: fields(details.missing),
    unreadable: fields(details.unreadable),
  }
}
