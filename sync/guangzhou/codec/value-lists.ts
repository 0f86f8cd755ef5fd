/**
 * Fixed value lists of the Guangzhou interface (appendix-free ones, as published clients keep them): code to Chinese label.
 * The lists of in and out differ from call to call and from the national platform: they are never shared.
 */
export const SEX = { M: '男', F: '女' } as const
export const POLITICAL = { '0': '党员', '1': '团员', '2': '群众' } as const
export const EDUCATION = {
  本科以上: '本科以上',
  本科: '本科',
  大专: '大专',
  中专: '中专',
  高中: '高中',
  初中及以下: '初中及以下',
} as const
export const EMPLOY_TYPE = { '0': '自有工人', '1': '外聘工人' } as const
export const TECH_LEVEL = {
  '0': '无(普通)',
  '1': '初级工',
  '2': '中级工',
  '3': '高级工',
  '4': '技师',
  '5': '高级技师',
} as const
export const BUILDER_TYPE = { '0': '建筑工匠', '1': '建筑产业技术工人', '2': '其他' } as const
export const MARITAL_STATUS = { '0': '未婚', '1': '已婚', '2': '离异', '3': '丧偶' } as const
export const ENTER_EXIT = { '0': '进场', '1': '退场' } as const
export const ATTENDANCE_METHOD = {
  '0': 'IC 卡',
  '1': '指纹',
  '2': '人脸',
  '3': '虹膜',
  '4': '声纹',
  '5': '指静脉',
} as const
export const CHECK_TYPE = { '1': '入场', '2': '出场' } as const
export const PERSON_TYPE = { '0': '工人', '1': '管理人员' } as const
export const TRUE_FALSE = { true: '是', false: '否' } as const
