import type { ThemeConfig } from 'antd'
import { theme } from 'antd'

const FONTS =
  '"Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", "Xinzhang Sans", system-ui, sans-serif'

/** One calm theme with a single accent, dense enough for 1366×768. */
export function windowTheme(dark: boolean): ThemeConfig {
  const accent = dark ? '#6ea8fe' : '#1456b8'
  return {
    algorithm: dark
      ? [theme.darkAlgorithm, theme.compactAlgorithm]
      : [theme.defaultAlgorithm, theme.compactAlgorithm],
    token: {
      colorPrimary: accent,
      colorInfo: accent,
      colorLink: accent,
      colorSuccess: dark ? '#5bc98c' : '#1a7f45',
      colorWarning: dark ? '#f0b15e' : '#b25b00',
      colorError: dark ? '#ff8a84' : '#c1272d',
      fontFamily: FONTS,
      fontSize: 13,
      borderRadius: 6,
      motion: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        primaryColor: dark ? '#0b1a30' : '#fff',
      },
    },
  }
}
