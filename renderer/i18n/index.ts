import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../contract/api/base.ts'
import { en } from './en.ts'
import { type Texts, zh } from './zh-CN.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts }
  }
}

/** Starts the texts in a language; synchronous, since both languages are part of the window. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  })
}

/** Switches every text on screen. */
export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
