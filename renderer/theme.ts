import type { ThemeConfig } from 'antd'
import { theme } from 'antd'

const FONTS =
  '"Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Source Han Sans SC", "Xinzhang Sans", system-ui, sans-serif'

const LIGHT_SOFT = {
  colorWarningBg: '#fff6e6',
  colorWarningBorder: '#f0c48a',
  colorErrorBg: '#fdecec',
  colorErrorBorder: '#efb1b3',
  colorSuccessBg: '#e8f5ec',
  colorSuccessBorder: '#a9d8ba',
  colorInfoBg: '#eaf1fc',
  colorInfoBorder: '#b6cff2',
}

const DARK_SOFT = {
  colorBgBase: '#14171c',
  colorBgContainer: '#1c2027',
  colorBgElevated: '#242a33',
  colorWarningBg: '#3a2a12',
  colorWarningBorder: '#6b4c1e',
  colorErrorBg: '#3d1b1d',
  colorErrorBorder: '#74353a',
  colorSuccessBg: '#17301f',
  colorSuccessBorder: '#2c5c3d',
  colorInfoBg: '#1d3152',
  colorInfoBorder: '#31507f',
}

/** One calm theme with a single accent, dense enough for 1366×768. */
export function windowTheme(dark: boolean): ThemeConfig {
  const accent = dark ? '#6ea8fe' : '#1456b8'
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: accent,
      colorInfo: accent,
      colorLink: accent,
      colorSuccess: dark ? '#5bc98c' : '#1a7f45',
      colorWarning: dark ? '#f0b15e' : '#b25b00',
      colorError: dark ? '#ff8a84' : '#c1272d',
      ...(dark ? DARK_SOFT : LIGHT_SOFT),
      controlItemBgActive: dark ? '#1d3152' : '#e8f0fc',
      fontFamily: FONTS,
      fontSize: 13,
      controlHeight: 28,
      controlHeightLG: 36,
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
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
      Tabs: { horizontalMargin: '0 0 10px', titleFontSize: 13 },
    },
  }
}
