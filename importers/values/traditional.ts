/** Traditional characters of headings and titles with their simplified forms, as forms from Hong Kong and Macao print them. */
const PAIRS =
  '號号 證证 碼码 組组 種种 應应 實实 發发 資资 銀银 開开 戶户 賬账 帳账 數数 時时 間间 計计 總总 額额 備备 註注 簽签 領领 單单 價价 補补 貼贴 獎奖 費费 稅税 險险 電电 話话 聯联 繫系 進进 場场 離离 學学 歷历 貫贯 職职 務务 業业 勞劳 動动 類类 別别 員员 編编 項项 標标 稱称 執执 負负 責责 審审 製制 財财 經经 辦办 監监 長长 農农 寫写 預预 罰罚 餘余 減减 個个 積积 養养 醫医 療疗 狀状 態态 處处 結结 敗败 轉转 匯汇 帶带 隊队 記记 錄录 統统 遲迟 點点 從从 緊紧 義义 爲为 為为 屬属 與与 無无 級级 訓训 約约 終终 傷伤 並并 鋼钢 築筑 濟济 繳缴 滙汇 況况 產产 園园 樓楼 層层 區区'

const SIMPLIFIED = new Map(PAIRS.split(' ').map(pair => [pair.charAt(0), pair.charAt(1)]))
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g')

/** Words of a form in simplified characters, for comparison only: 應發工資 is 应发工资. Values keep the characters they have. */
export function simplifiedWords(text: string): string {
  return text.replace(TRADITIONAL, char => SIMPLIFIED.get(char) ?? char)
}
