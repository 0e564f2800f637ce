import { createI18n } from 'vue-i18n'
import type { Schemas } from '../api/client'
import { en } from './en'
import { zh } from './zh'

const key = 'haimen.language'

export type Language = 'zh' | 'en'

export const i18n = createI18n({
  legacy: false,
  locale: localStorage.getItem(key) === 'en' ? 'en' : 'zh',
  messages: { zh, en },
  missingWarn: false,
  fallbackWarn: false,
})

export const language = i18n.global.locale

export function speak(to: Language) {
  language.value = to
  localStorage.setItem(key, to)
  document.documentElement.lang = to === 'en' ? 'en' : 'zh-CN'
}

/** The host's words in the language of the page. */
export const say = (text: Schemas['Text'] | undefined) => (language.value === 'en' ? text?.en || text?.zh : text?.zh || text?.en) ?? ''

/** What stands behind an enumeration's prefix: ORDER_PROGRESS_EN_ROUTE is EN_ROUTE. */
export const tail = (value: string | undefined, prefix: string) => (value?.startsWith(prefix) ? value.slice(prefix.length) : 'UNSPECIFIED')

export const gradeOf = (value: string | undefined) => tail(value, 'HAZARD_GRADE_')

/** The district's zone: it is shown everywhere, whatever the computer's own is. */
const zone = 'Asia/Shanghai'

export const clock = (at: string | number | null | undefined) =>
  at ? new Date(at).toLocaleTimeString('zh-CN', { hour12: false, hour: '2-digit', minute: '2-digit', timeZone: zone }) : ''

export const dateClock = (at: string | number | null | undefined) =>
  at ? new Date(at).toLocaleString('zh-CN', { hour12: false, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', timeZone: zone }) : ''
