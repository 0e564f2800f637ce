import { shallowRef } from 'vue'
import type { Schemas } from '../api/client'

const key = 'haimen.session'

function kept(): Schemas['Session'] | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Schemas['Session'] | null
    return found?.expiresAt && Date.parse(found.expiresAt) > Date.now() ? found : null
  } catch {
    return null
  }
}

/** Who is signed in, in this tab; null where nobody is. */
export const session = shallowRef<Schemas['Session'] | null>(kept())

export function signedIn(value: Schemas['Session']) {
  sessionStorage.setItem(key, JSON.stringify(value))
  session.value = value
}

export function signOut() {
  sessionStorage.removeItem(key)
  session.value = null
}

/** Whether the operation may be offered in the realm; the host refuses it in any case where it may not be done. */
export function may(operation: string, realm: string): boolean {
  const operations = realm === 'live' ? session.value?.liveOperations : session.value?.exerciseOperations
  return operations?.includes(operation) ?? false
}
