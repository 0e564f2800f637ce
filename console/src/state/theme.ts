import { ref } from 'vue'

const key = 'haimen.theme'

export type Theme = 'light' | 'dark'

/** Light or dark: as last chosen, else as the computer is set. */
export const theme = ref<Theme>((localStorage.getItem(key) as Theme | null) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'))

export function wear(to: Theme) {
  theme.value = to
  localStorage.setItem(key, to)
  document.documentElement.classList.toggle('dark', to === 'dark')
}
