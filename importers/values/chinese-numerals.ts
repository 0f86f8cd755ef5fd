const DIGITS = '〇一二三四五六七八九'

function smallNumber(text: string): string {
  if (!text.includes('十')) return [...text].map(char => DIGITS.indexOf(char)).join('')
  const [tens = '', units = ''] = text.split('十')
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens)
  return String(ten * 10 + (units === '' ? 0 : DIGITS.indexOf(units)))
}

/** Chinese numerals below a hundred, and years digit by digit, as Arabic ones: 二〇二六年十月 → 2026年10月. */
export function arabicNumerals(text: string): string {
  const plain = text
    .replace(/[零○Ｏ]/g, '〇')
    .replace(/(?<=[〇一二三四五六七八九])[oO0](?=[〇一二三四五六七八九])/g, '〇')
    .replace(
      /[壹贰叁肆伍陆柒捌玖拾]/g,
      sign => '一二三四五六七八九十'['壹贰叁肆伍陆柒捌玖拾'.indexOf(sign)] ?? sign,
    )
  if (!/[〇一二三四五六七八九十]/.test(plain)) return text
  return plain.replace(/[〇一二三四五六七八九十]+/g, smallNumber)
}
