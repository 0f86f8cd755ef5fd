/** A text in the two languages of the product. */
export interface Bilingual {
  zh: string
  en: string
}

/** Language of a sentence, as the shells name it. */
export type Language = 'zh-CN' | 'en'
