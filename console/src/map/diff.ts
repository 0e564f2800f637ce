import type { GeoJSONSource } from 'maplibre-gl'

export type Feature = GeoJSON.Feature<GeoJSON.Point | GeoJSON.Polygon, { id: string } & Record<string, unknown>>

/**
 * Keeps a source of the map in step with the realm by what has changed: a state that is the same object as before is not looked at again,
 * and the map is told of the others alone.
 */
export class Layered<S> {
  private drawn = new Map<string, S>()

  constructor(
    private readonly source: GeoJSONSource,
    private readonly feature: (id: string, state: S) => Feature | null,
  ) {}

  step(states: Iterable<[string, S]>) {
    const next = new Map<string, S>()
    const add: Feature[] = []
    const remove: string[] = []
    for (const [id, state] of states) {
      next.set(id, state)
      if (this.drawn.get(id) === state) continue
      const made = this.feature(id, state)
      if (made) add.push(made)
      else remove.push(id)
    }
    for (const id of this.drawn.keys()) if (!next.has(id)) remove.push(id)
    this.drawn = next
    // A feature that is added under an id that is there takes its place.
    if (add.length || remove.length) void this.source.updateData({ add, remove })
  }

  /** Draws everything anew at the next step, e.g. in another language. */
  forget() {
    this.drawn.clear()
    void this.source.setData({ type: 'FeatureCollection', features: [] })
  }
}

export const empty: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

export const point = (id: string, place: { lon?: number; lat?: number } | undefined, properties: Record<string, unknown>): Feature | null =>
  place?.lon === undefined || place.lat === undefined ? null : { type: 'Feature', id, geometry: { type: 'Point', coordinates: [place.lon, place.lat] }, properties: { id, ...properties } }

export const area = (id: string, ring: { lon?: number; lat?: number }[] | undefined, properties: Record<string, unknown>): Feature | null =>
  !ring?.length ? null : { type: 'Feature', id, geometry: { type: 'Polygon', coordinates: [ring.map((x) => [x.lon ?? 0, x.lat ?? 0])] }, properties: { id, ...properties } }
