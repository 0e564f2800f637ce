import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { gradeColour } from '../grades'
import type { Theme } from '../state/theme'
import { empty } from './diff'

/** The layers a person can switch, by the plans' four maps. */
export const groups = {
  command: ['incidents', 'teams', 'townships'],
  natural: ['footprints', 'sensors'],
  supervision: ['assets', 'villages'],
  supplies: ['shelters', 'depots'],
} as const

export type Layer = (typeof groups)[keyof typeof groups][number]

/** The map's own layers of each. */
export const drawn: Record<Layer, string[]> = {
  incidents: ['incidents', 'incident-names'],
  teams: ['teams', 'team-names'],
  townships: ['township-fill', 'township-line', 'township-names'],
  footprints: ['footprint-fill', 'footprint-line'],
  sensors: ['sensors', 'sensor-signs', 'sensor-clusters', 'sensor-counts'],
  assets: ['assets', 'asset-clusters', 'asset-counts'],
  villages: ['villages', 'village-names'],
  shelters: ['shelters', 'shelter-names'],
  depots: ['depots', 'depot-names'],
}

export const clickable = ['incidents', 'teams', 'shelters', 'depots', 'sensors', 'assets', 'footprint-fill', 'villages', 'township-fill']

const byGrade = ['match', ['get', 'grade'], ...Object.entries(gradeColour).flat(), '#8a93a0'] as unknown as ExpressionSpecification

export function style(theme: Theme): StyleSpecification {
  const dark = theme === 'dark'
  const ink = dark ? '#e7edf4' : '#17202b'
  const halo = dark ? '#0e141b' : '#ffffff'
  const names = (id: string, source: string, minzoom: number, size = 12, offset = 1.1): LayerSpecification => ({
    id, type: 'symbol', source, minzoom,
    layout: { 'text-field': ['get', 'name'], 'text-font': ['sans-serif'], 'text-size': size, 'text-offset': [0, offset], 'text-anchor': 'top', 'text-optional': true },
    paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.4 },
  })
  const sign = (id: string, source: string, field: ExpressionSpecification, more: Partial<LayerSpecification> = {}): LayerSpecification => ({
    id, type: 'symbol', source,
    layout: { 'text-field': field, 'text-font': ['sans-serif'], 'text-size': 11, 'text-allow-overlap': true },
    paint: { 'text-color': '#ffffff', 'text-halo-color': '#00000066', 'text-halo-width': 1 },
    ...more,
  } as LayerSpecification)
  return {
    version: 8,
    sources: {
      townships: { type: 'geojson', data: empty },
      centres: { type: 'geojson', data: empty },
      villages: { type: 'geojson', data: empty },
      footprints: { type: 'geojson', data: empty },
      sensors: { type: 'geojson', data: empty, cluster: true, clusterMaxZoom: 11, clusterRadius: 45, clusterProperties: { worst: ['max', ['get', 'rank']] } },
      assets: { type: 'geojson', data: empty, cluster: true, clusterMaxZoom: 12, clusterRadius: 45, clusterProperties: { worst: ['max', ['get', 'rank']] } },
      shelters: { type: 'geojson', data: empty },
      depots: { type: 'geojson', data: empty },
      teams: { type: 'geojson', data: empty },
      incidents: { type: 'geojson', data: empty },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': dark ? '#0a1119' : '#dfe8ee' } },
      { id: 'township-fill', type: 'fill', source: 'townships', paint: { 'fill-color': ['match', ['get', 'grade'], 'BLUE', '#2f6fdb', 'YELLOW', '#e5b400', 'ORANGE', '#e8730c', 'RED', '#d3262e', dark ? '#16212c' : '#f7f8f4'], 'fill-opacity': ['match', ['get', 'grade'], ['BLUE', 'YELLOW', 'ORANGE', 'RED'], dark ? 0.3 : 0.22, 1] } },
      { id: 'township-line', type: 'line', source: 'townships', paint: { 'line-color': dark ? '#45596d' : '#93a3b3', 'line-width': 1.2 } },
      { id: 'footprint-fill', type: 'fill', source: 'footprints', paint: { 'fill-color': byGrade, 'fill-opacity': 0.45 } },
      { id: 'footprint-line', type: 'line', source: 'footprints', paint: { 'line-color': byGrade, 'line-width': 1.5 } },
      { id: 'villages', type: 'circle', source: 'villages', minzoom: 11, paint: { 'circle-radius': 2.5, 'circle-color': dark ? '#8ea0b3' : '#6c7a89' } },
      { id: 'asset-clusters', type: 'circle', source: 'assets', filter: ['has', 'point_count'], minzoom: 10.5, paint: { 'circle-radius': 9, 'circle-color': ['step', ['get', 'worst'], dark ? '#39495a' : '#94a2b0', 2, gradeColour.BLUE!, 3, gradeColour.YELLOW!, 4, gradeColour.ORANGE!, 5, gradeColour.RED!], 'circle-opacity': 0.75 } },
      { id: 'assets', type: 'circle', source: 'assets', filter: ['!', ['has', 'point_count']], minzoom: 10.5, paint: { 'circle-radius': 4, 'circle-color': byGrade, 'circle-stroke-color': ink, 'circle-stroke-width': 0.8 } },
      sign('asset-counts', 'assets', ['get', 'point_count_abbreviated'], { filter: ['has', 'point_count'], minzoom: 10.5 } as never),
      { id: 'sensor-clusters', type: 'circle', source: 'sensors', filter: ['has', 'point_count'], paint: { 'circle-radius': ['step', ['get', 'point_count'], 9, 50, 13, 200, 17], 'circle-color': ['step', ['get', 'worst'], dark ? '#2d4a44' : '#5f8f80', 2, gradeColour.BLUE!, 3, gradeColour.YELLOW!, 4, gradeColour.ORANGE!, 5, gradeColour.RED!], 'circle-opacity': 0.8 } },
      sign('sensor-counts', 'sensors', ['get', 'point_count_abbreviated'], { filter: ['has', 'point_count'] } as never),
      { id: 'sensors', type: 'circle', source: 'sensors', filter: ['!', ['has', 'point_count']], paint: { 'circle-radius': ['case', ['>', ['get', 'rank'], 1], 9, 6], 'circle-color': byGrade, 'circle-stroke-color': halo, 'circle-stroke-width': 1 } },
      sign('sensor-signs', 'sensors', ['get', 'sign'], { filter: ['!', ['has', 'point_count']] } as never),
      { id: 'shelters', type: 'circle', source: 'shelters', paint: { 'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, 3, 13, 7], 'circle-color': ['case', ['get', 'open'], '#1d7a49', dark ? '#4d5f57' : '#9fb8ab'], 'circle-stroke-color': '#0d3b24', 'circle-stroke-width': 1 } },
      { id: 'depots', type: 'circle', source: 'depots', paint: { 'circle-radius': 6, 'circle-color': '#8a5a1a', 'circle-stroke-color': halo, 'circle-stroke-width': 1.5 } },
      { id: 'teams', type: 'circle', source: 'teams', paint: { 'circle-radius': ['case', ['get', 'busy'], 7, 4], 'circle-color': ['match', ['get', 'progress'], 'EN_ROUTE', '#0b84ff', 'ON_SCENE', '#7a2ea0', ['ORDERED', 'ACKNOWLEDGED', 'RESERVED'], '#00a3a3', 'RETURNING', '#5f6b79', dark ? '#b8c7d6' : '#34485c'], 'circle-stroke-color': halo, 'circle-stroke-width': 1.5 } },
      { id: 'incidents', type: 'circle', source: 'incidents', paint: { 'circle-radius': 13, 'circle-color': byGrade, 'circle-stroke-color': ink, 'circle-stroke-width': 2.5 } },
      names('village-names', 'villages', 12.5, 11, 0.5),
      names('shelter-names', 'shelters', 12.5),
      names('depot-names', 'depots', 11.5),
      { ...names('team-names', 'teams', 10.5), filter: ['get', 'busy'] } as LayerSpecification,
      { ...names('township-names', 'centres', 8, 14, 0), } as LayerSpecification,
      { ...names('incident-names', 'incidents', 8, 13, 1.3) } as LayerSpecification,
    ],
  }
}
