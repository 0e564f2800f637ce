import { ref } from 'vue'

export type Tab = 'map' | 'incidents' | 'warnings' | 'resources' | 'drills'
const tabs: Tab[] = ['map', 'incidents', 'warnings', 'resources', 'drills']

/** Where one is: #incidents/ID. The address can be kept and sent on. */
export const tab = ref<Tab>('map')
export const chosen = ref('')

function read() {
  const [first = '', second = ''] = location.hash.slice(1).split('/')
  tab.value = tabs.find((x) => x === first) ?? 'map'
  chosen.value = decodeURIComponent(second)
}

addEventListener('hashchange', read)
read()

export function go(to: Tab, id = '') {
  location.hash = id ? `${to}/${encodeURIComponent(id)}` : to
}

export const everyTab = tabs
