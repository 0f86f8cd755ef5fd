/** Days until something falls due, in words: 剩4天, 今天, 已过2天. */
export function daysLeftWords(days: number, language: 'zh-CN' | 'en'): string {
  if (language === 'en') {
    if (days === 0) return 'today'
    return days > 0 ? `${days} day(s) left` : `${-days} day(s) ago`
  }
  if (days === 0) return '今天'
  return days > 0 ? `剩${days}天` : `已过${-days}天`
}
