import { dictionary } from './dictionary.ts'

/** 人员证件类型. Entries 18 and above come from a labour system's form. */
export const ID_DOC_TYPES = dictionary(
  '2018',
  `
  01 居民身份证; 02 军官证; 03 武警警官证; 04 士兵证; 05 军队离退休干部证; 06 残疾人证;
  07 残疾军人证（1-8 级）; 08 护照; 09 港澳同胞回乡证; 10 港澳居民来往内地通行证;
  11 中华人民共和国往来港澳通行证; 12 台湾居民来往大陆通行证; 13 大陆居民往来台湾通行证; 14 外交官证;
  15 领事馆证; 16 海员证; 17 香港身份证; 18 台湾身份证; 19 澳门身份证; 20 外国人身份证件;
  21 高校毕业生自主创业证; 22 就业失业登记证; 23 台胞证; 24 退休证; 25 离休证; 99 其他证件
`,
)

/** 工人类型 workRole. */
export const WORK_ROLES = dictionary('2018', '10 管理人员; 20 建筑工人')

/** 政治面貌. */
export const POLITICS = dictionary(
  '2018',
  `
  01 中共党员; 02 中共预备党员; 03 共青团员; 04 民革党员; 05 民盟盟员; 06 民建会员; 07 民进会员;
  08 农工党党员; 09 致公党党员; 10 九三学社社员; 11 台盟盟员; 12 无党派人士; 13 群众
`,
)

/** 文化程度. */
export const CULTURE_LEVELS = dictionary(
  '2018',
  `
  01 小学; 02 初中; 03 高中; 04 中专; 05 大专; 06 本科; 07 硕士; 08 博士; 99 其他
`,
)

/** 婚姻状况. */
export const MARITAL_STATUS = dictionary('2018', '01 未婚; 02 已婚; 03 离异; 04 丧偶')

/** 工人进退场类型: another coding than Guangzhou's. */
export const ENTRY_EXIT = dictionary('2018', '1 进场; 0 退场')

/** 异步处理结果状态. */
export const ASYNC_STATES = dictionary('2018', '0 待处理; 10 处理失败; 20 处理成功')
