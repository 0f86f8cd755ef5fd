import { Button } from 'antd'
import { usePreferences } from '../../app/preferences.ts'
import { go } from '../../app/route.ts'
import { useRules } from './use-rules.ts'

/** The title of a rule, leading to its page; the id alone where this pack does not have it. */
export function RuleLink({ rule }: { rule: string }) {
  const { language } = usePreferences()
  const card = useRules().data?.find(({ id }) => id === rule)
  if (card === undefined) return <span className="dim">{rule} </span>
  return (
    <Button size="small" type="link" onClick={() => go({ page: 'settings', focus: { tab: 'rules', rule } })}>
      {language === 'en' ? card.title.en : card.title.zh}
    </Button>
  )
}
