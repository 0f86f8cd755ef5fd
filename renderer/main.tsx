import './strict-policy.ts'
import './styles/app.css'
import { createRoot } from 'react-dom/client'
import { guardClosing } from './app/jobs.ts'
import { Root } from './app/Root.tsx'
import { ignoreStrayDrops } from './app/stray-drops.ts'
import { makeHost } from './host.ts'
import { startTexts } from './i18n/index.ts'

const preferences = JSON.parse(localStorage.getItem('xinzhang.preferences') ?? '{}')
const element = document.getElementById('root')
if (element === null) throw new Error('index.html has no #root')

guardClosing()
ignoreStrayDrops()
await startTexts(preferences.language === 'en' ? 'en' : 'zh-CN')
createRoot(element).render(<Root host={makeHost()} />)
