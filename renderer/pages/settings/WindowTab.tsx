import { Form, Segmented, Slider } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Preferences, setPreferences, usePreferences } from '../../app/preferences.ts'
import { LANGUAGES } from '../start/StartPage.tsx'

/** Language, theme and zoom: taken at once, without a save button. */
export function WindowTab() {
  const { t } = useTranslation()
  const { language, theme, zoom } = usePreferences()
  return (
    <Form layout="vertical" className="card narrow">
      <Form.Item label={t('settings.language')}>
        <Segmented
          options={LANGUAGES}
          value={language}
          onChange={next => setPreferences({ language: next })}
        />
      </Form.Item>
      <Form.Item label={t('settings.theme')}>
        <Segmented<Preferences['theme']>
          value={theme}
          onChange={next => setPreferences({ theme: next })}
          options={[
            { value: 'light', label: t('settings.light') },
            { value: 'dark', label: t('settings.dark') },
            { value: 'system', label: t('settings.system') },
          ]}
        />
      </Form.Item>
      <Form.Item label={`${t('settings.zoom')} ${zoom}%`}>
        <Slider
          min={80}
          max={150}
          step={5}
          defaultValue={zoom}
          ariaLabelForHandle={t('settings.zoom')}
          onChangeComplete={next => setPreferences({ zoom: next })}
          marks={{ 80: '80%', 100: '100%', 125: '125%', 150: '150%' }}
        />
      </Form.Item>
    </Form>
  )
}
