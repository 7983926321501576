/** A place on the map in degrees; all of a product's points are in the same system (GCJ-02). */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

// Mean radius of the earth (IUGG), in metres.
const RADIUS = 6_371_009
const RADIANS = Math.PI / 180

/** Metres between two points as the crow flies, by the haversine formula. */
export function metresBetween(a: Point, b: Point): number {
  const north = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2)
  const east = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2)
  const squared = north * north + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * east * east
  return Math.round(2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(squared))))
}

/** The point in the middle of some; undefined of none. Good for a city, not across the date line. */
export function middleOf(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined
  const mean = (coordinate: keyof Point) => points.reduce((sum, point) => sum + point[coordinate], 0) / points.length
  return { latitude: mean('latitude'), longitude: mean('longitude') }
}
