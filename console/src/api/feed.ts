import { session, signOut } from '../state/session'
import type { Schemas } from './client'

export type FeedMessage = Schemas['FeedMessage']
export type FeedEntity = Schemas['FeedEntity']

/** How the feed stands: a lost one is tried again until it is back. */
export type FeedState = 'connecting' | 'live' | 'lost'

/** The host sends a heartbeat when nothing changes; without one for this long the connection is taken for lost, in milliseconds. */
const silence = 25_000

/**
 * Watches a realm as server-sent events. They are read by fetch, for an EventSource cannot carry a token. After a loss it goes on
 * from the last number heard, or gets a snapshot.
 */
export function watch(realm: string, hear: (message: FeedMessage) => void, tell: (state: FeedState) => void): () => void {
  const ended = new AbortController()
  let mark = ''

  const once = async () => {
    const attempt = new AbortController()
    const stop = () => attempt.abort()
    ended.signal.addEventListener('abort', stop)
    let timer = setTimeout(stop, silence)
    try {
      const response = await fetch(`/v1/realms/${encodeURIComponent(realm)}/feed/events`, {
        headers: { Authorization: `Bearer ${session.value?.accessToken ?? ''}`, ...(mark ? { 'Last-Event-ID': mark } : {}) },
        signal: attempt.signal,
      })
      if (response.status === 401) return signOut()
      if (!response.ok || !response.body) return
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
      let rest = ''
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        clearTimeout(timer)
        timer = setTimeout(stop, silence)
        const events = (rest + value).split('\n\n')
        rest = events.pop() ?? ''
        for (const event of events) {
          let data = ''
          let id = ''
          for (const line of event.split('\n')) {
            if (line.startsWith('data: ')) data += line.slice(6)
            else if (line.startsWith('id: ')) id = line.slice(4)
          }
          if (!data) continue
          hear(JSON.parse(data) as FeedMessage)
          if (id) mark = id
          tell('live')
        }
      }
    } catch {
      // The connection is gone, or was given up; it is made anew below.
    } finally {
      clearTimeout(timer)
      ended.signal.removeEventListener('abort', stop)
    }
  }

  void (async () => {
    tell('connecting')
    for (let pause = 500; !ended.signal.aborted && session.value; pause = Math.min(pause * 1.6, 8000)) {
      const began = Date.now()
      await once()
      if (ended.signal.aborted) return
      tell('lost')
      if (Date.now() - began > 10_000) pause = 500
      await new Promise((go) => setTimeout(go, pause * (0.7 + Math.random() * 0.6)))
    }
  })()
  return () => ended.abort()
}
