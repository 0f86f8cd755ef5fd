import { useSyncExternalStore } from 'react'
import { beijingDate, shiftPeriod } from '../../contract/dates.ts'

export const PAGES = [
  'board',
  'imports',
  'roster',
  'attendance',
  'payroll',
  'check',
  'confirm',
  'sign',
  'bank',
  'reconcile',
  'papers',
  'reports',
  'selfAudit',
  'warnings',
  'settings',
] as const
export type Page = (typeof PAGES)[number]

/** Where the person is: the page, the month and project he works on, and what to show of it (a line, a finding, a tab). */
export interface Route {
  page: Page
  period: string
  project: string | null
  focus: Readonly<Record<string, string>>
}

const PERIOD = /^\d{4}-(0[1-9]|1[0-2])$/

function isPage(text: string): text is Page {
  return PAGES.some(page => page === text)
}

/** Reads a location hash; what it does not say falls back to the board of last month, which is the one being paid. */
export function parseRoute(hash: string, today: Date): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?')
  const { month, project, ...focus } = Object.fromEntries(new URLSearchParams(query))
  return {
    page: isPage(path) ? path : 'board',
    period: month && PERIOD.test(month) ? month : shiftPeriod(beijingDate(today).slice(0, 7), -1),
    project: project ?? null,
    focus,
  }
}

/** The hash of a route. */
export function routeHash(route: Route): string {
  const query = new URLSearchParams({
    month: route.period,
    ...(route.project === null ? {} : { project: route.project }),
    ...route.focus,
  })
  return `#/${route.page}?${query}`
}

let hash = window.location.hash
let current = parseRoute(hash, new Date())

function snapshot(): Route {
  if (window.location.hash !== hash) {
    hash = window.location.hash
    current = parseRoute(hash, new Date())
  }
  return current
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, snapshot)
}

/** Goes somewhere; month and project stay unless named, the focus does not. */
export function go(to: Partial<Route>): void {
  window.location.hash = routeHash({ ...snapshot(), focus: {}, ...to })
}
