import { computed, shallowRef, triggerRef } from 'vue'
import { all, answer, api, type Schemas } from '../api/client'
import { watch, type FeedEntity, type FeedMessage, type FeedState } from '../api/feed'

/** What is looked at: live, or a drill's realm. */
export const realm = shallowRef('live')

/** How the feed stands. */
export const connection = shallowRef<FeedState>('connecting')

/** When something was last heard, by this computer's clock. */
export const heardAt = shallowRef(0)

type Kind = 'incident' | 'team' | 'depot' | 'shelter' | 'township' | 'area' | 'asset' | 'sensor' | 'warning' | 'drill'
const kinds: Kind[] = ['incident', 'team', 'depot', 'shelter', 'township', 'area', 'asset', 'sensor', 'warning', 'drill']

function empty() {
  return Object.fromEntries(kinds.map((x) => [x, shallowRef(new Map<string, unknown>())])) as unknown as {
    [K in Kind]: ReturnType<typeof shallowRef<Map<string, NonNullable<FeedEntity[K]>>>> & { value: Map<string, NonNullable<FeedEntity[K]>> }
  }
}

/** Everything that moves in the realm, by kind and id. A map is changed in place and its watchers are told once a frame. */
export const now = empty()

/** What does not move: the district's registry. */
export const registry = shallowRef<Registry | null>(null)

export interface Registry {
  townships: Map<string, Schemas['Township']>
  villages: Map<string, Schemas['Village']>
  teams: Map<string, Schemas['Team']>
  shelters: Map<string, Schemas['Shelter']>
  depots: Map<string, Schemas['Depot']>
  sensors: Map<string, Schemas['Sensor']>
  assets: Map<string, Schemas['Asset']>
}

export const drill = computed(() => [...now.drill.value.values()][0])

/** The time in the realm, where it is known: a drill has its own. */
export const realmTime = computed(() => (realm.value === 'live' ? null : (drill.value?.now ?? null)))

let dirty = new Set<Kind>()
let asked = 0

function changed(kind: Kind) {
  dirty.add(kind)
  if (asked) return
  asked = requestAnimationFrame(() => {
    asked = 0
    const told = dirty
    dirty = new Set()
    for (const x of told) triggerRef(now[x])
  })
}

function put(entity: FeedEntity) {
  for (const kind of kinds) {
    const state = entity[kind]
    if (state === undefined) continue
    ;(now[kind].value as Map<string, unknown>).set(entity.id ?? '', state)
    changed(kind)
    return
  }
}

function hear(message: FeedMessage) {
  heardAt.value = Date.now()
  if (message.snapshot) {
    if (message.snapshot.first) {
      for (const kind of kinds) {
        now[kind].value.clear()
        changed(kind)
      }
    }
    for (const entity of message.snapshot.entities ?? []) put(entity)
  } else if (message.changed) put(message.changed)
}

let stop = () => {}

/** Looks at a realm, and forgets the one before. */
export function look(at: string) {
  stop()
  realm.value = at
  for (const kind of kinds) {
    now[kind].value.clear()
    changed(kind)
  }
  stop = watch(at, hear, (state) => (connection.value = state))
}

/** Stops looking. */
export function lookAway() {
  stop()
  stop = () => {}
}

const byId = <T extends { id?: string }>(items: T[]) => new Map(items.map((x) => [x.id ?? '', x]))

export async function loadRegistry() {
  const query = (pageToken: string | undefined) => ({ params: { query: { pageSize: 1000, ...(pageToken ? { pageToken } : {}) } } })
  const [townships, villages, teams, shelters, depots, sensors, assets] = await Promise.all([
    all('townships', (t) => answer(api.GET('/v1/townships', query(t)))),
    all('villages', (t) => answer(api.GET('/v1/villages', query(t)))),
    all('teams', (t) => answer(api.GET('/v1/teams', query(t)))),
    all('shelters', (t) => answer(api.GET('/v1/shelters', query(t)))),
    all('depots', (t) => answer(api.GET('/v1/depots', query(t)))),
    all('sensors', (t) => answer(api.GET('/v1/sensors', query(t)))),
    all('assets', (t) => answer(api.GET('/v1/assets', query(t)))),
  ])
  registry.value = {
    townships: byId(townships),
    villages: byId(villages),
    teams: byId(teams),
    shelters: byId(shelters),
    depots: byId(depots),
    sensors: byId(sensors),
    assets: byId(assets),
  }
}

/** The name of anything in the registry; its id where it has none. */
export function nameOf(id: string | undefined, language = 'zh'): string {
  const r = registry.value
  if (!id || !r) return id ?? ''
  const township = r.townships.get(id)
  if (township) return (language === 'en' && township.nameEn) || township.nameZh || id
  return r.teams.get(id)?.nameZh ?? r.depots.get(id)?.nameZh ?? r.shelters.get(id)?.nameZh ?? r.villages.get(id)?.nameZh ?? r.sensors.get(id)?.nameZh ?? r.assets.get(id)?.nameZh ?? id
}
