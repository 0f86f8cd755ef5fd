import type { Confidence } from '../finding.ts'

const WORDS: Record<Confidence, readonly [zh: string, en: string]> = {
  found: ['原文：已查到法规或文件原文', 'found: the wording of the provision was read'],
  'found-2nd': [
    '转引：来自官方摘要、报道或他处转引，未见原文',
    'second hand: from a summary, the press or another copy, not the provision itself',
  ],
  recalled: [
    '待核：凭一般了解，未查到文本，引用前请核对',
    'recalled: no copy could be opened, look it up before citing',
  ],
  inferred: [
    '推定：由已知事实推出，不是法规明文，可按需设置',
    'inferred: follows from known facts, is no law, and can be set',
  ],
  practice: [
    '惯例：外地规定或行业做法，不是本地法规要求',
    'practice: elsewhere or usual on sites, no law here',
  ],
}

/** How sure a source is, said in words. */
export function confidenceWords(confidence: Confidence, language: 'zh-CN' | 'en'): string {
  return WORDS[confidence][language === 'en' ? 1 : 0]
}
