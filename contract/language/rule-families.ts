const FAMILIES: Record<string, readonly [zh: string, en: string]> = {
  imp: ['文件与导入', 'files and import'],
  idn: ['身份', 'identity'],
  crd: ['银行卡', 'bank cards'],
  prj: ['工程关键信息', 'project and enterprise'],
  ctr: ['劳动合同与协议', 'labour contracts'],
  ros: ['花名册与进退场', 'roster, entry and exit'],
  trn: ['培训与证书', 'training and certificates'],
  age: ['年龄', 'age'],
  att: ['考勤', 'attendance'],
  mgr: ['管理人员', 'management staff'],
  pay: ['工资表', 'payroll'],
  mwg: ['最低工资', 'minimum wage'],
  xck: ['三表互核', 'cross-checks between the sheets'],
  acc: ['专户与资金', 'wage account and funding'],
  sig: ['审核与签字', 'approval and signatures'],
  bnk: ['代发与回盘', 'bank batch and result'],
  ded: ['扣款', 'deductions'],
  tax: ['个人所得税', 'income tax'],
  ins: ['保险', 'insurance'],
  pub: ['公示', 'publicity'],
  ret: ['台账与保存', 'ledgers and retention'],
  dep: ['工资保证金', 'wage deposit'],
  prv: ['个人信息', 'privacy'],
  plt: ['平台接收', 'acceptance by the platform'],
  reg: ['外地规则（默认关闭）', 'other regions (off by default)'],
}

/** What a family of rules looks at, by the prefix of its ids; a family of a newer pack is shown by its prefix. */
export function familyWords(family: string, language: 'zh-CN' | 'en'): string {
  return FAMILIES[family]?.[language === 'en' ? 1 : 0] ?? family
}
