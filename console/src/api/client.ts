import createClient, { type Middleware } from 'openapi-fetch'
import { signOut, session } from '../state/session'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

/** A refusal (RFC 9457), or that the host could not be reached. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

const bearer: Middleware = {
  onRequest({ request }) {
    if (session.value) request.headers.set('Authorization', `Bearer ${session.value.accessToken}`)
    return request
  },
  onResponse({ response, request }) {
    if (response.status === 401 && !request.url.endsWith('/v1/session')) signOut()
    return response
  },
}

/** The public contract as it stands in openapi.json. */
export const api = createClient<paths>({ baseUrl: '' })
api.use(bearer)

/** What was answered; a refusal where it was refused. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let result
  try {
    result = await call
  } catch (e) {
    throw new Refused(e instanceof Error ? e.message : String(e), 0)
  }
  if (result.data !== undefined && result.response.ok) return result.data
  const problem = (result.error ?? {}) as { title?: string; detail?: string }
  throw new Refused(problem.detail || problem.title || `HTTP ${result.response.status}`, result.response.status)
}

/** Every page of a list. */
export async function all<T, K extends string>(key: K, page: (pageToken: string | undefined) => Promise<{ [P in K]?: T[] } & { nextPageToken?: string }>): Promise<T[]> {
  const found: T[] = []
  let token: string | undefined
  do {
    const next = await page(token)
    found.push(...(next[key] ?? []))
    token = next.nextPageToken || undefined
  } while (token)
  return found
}

/** A fresh id for a command: sent again under the same id it is done once. */
export const commandId = () => `console-${crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (x) => x.toString(16)).join('')}`
