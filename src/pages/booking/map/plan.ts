import type { LabPoint } from '#contract/find-labs'

interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** In percent of the plan's width and height. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Plan {
  readonly points: readonly (Spot & { readonly lab: LabPoint })[]
  readonly origin: Spot | undefined
  /** In percent of the width. */
  readonly height: number
  /** A round distance and how long it is on the plan, in percent of the width. */
  readonly bar: { readonly kilometres: number; readonly width: number }
}

// A degree of latitude; of longitude it is as much at the equator.
const KM_A_DEGREE = 111.2
const MARGIN = 0.1
const FLATTEST = 0.7
const TALLEST = 1.3
const ROUND = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

/** Where each lab lies on a plan that is as large as can be: both directions in the same scale. */
export function planOf(labs: readonly LabPoint[], origin: Place | null): Plan {
  const places: readonly Place[] = origin ? [...labs, origin] : labs
  const [south, north] = ends(places.map(({ latitude }) => latitude))
  const [west, east] = ends(places.map(({ longitude }) => longitude))
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const wide = (east - west) * narrowing * KM_A_DEGREE
  const tall = (north - south) * KM_A_DEGREE
  const ratio = Math.min(TALLEST, Math.max(FLATTEST, tall / Math.max(wide, 0.001)))
  // One place alone, or several in one house: as if a kilometre lay around them.
  const width = Math.max(wide, tall / ratio, 1) / (1 - 2 * MARGIN)
  const height = width * ratio
  const spot = ({ latitude, longitude }: Place): Spot => ({
    x: tenths(50 + ((longitude - (west + east) / 2) * narrowing * KM_A_DEGREE * 100) / width),
    y: tenths(50 - ((latitude - (south + north) / 2) * KM_A_DEGREE * 100) / height),
  })
  const kilometres = [...ROUND].reverse().find((km) => km <= width / 3) ?? ROUND[0] ?? 1
  return {
    points: labs.map((lab) => ({ lab, ...spot(lab) })),
    origin: origin ? spot(origin) : undefined,
    height: tenths(ratio * 100),
    bar: { kilometres, width: tenths((kilometres / width) * 100) },
  }
}

const ends = (values: readonly number[]) =>
  values.length === 0 ? ([0, 0] as const) : ([Math.min(...values), Math.max(...values)] as const)
const tenths = (value: number) => Math.round(value * 10) / 10

/** The lab whose point is nearest to a spot. */
export function nearestTo({ x, y }: Spot, { points, height }: Plan): string | undefined {
  const far = (point: Spot) => (point.x - x) ** 2 + (((point.y - y) * height) / 100) ** 2
  return [...points].sort((a, b) => far(a) - far(b))[0]?.lab.labId
}

// In percent of the width: a character of 13 px on a plan of 343 px, and a line of it.
const CHARACTER = 4
const LINE = 6
const POINT = 3

/** Names of districts under the middle of their labs, those with most labs first; one that would lie on another or on a point is left out. */
export function districtLabels({ points, height }: Plan, scale: number): (Spot & { readonly name: string })[] {
  const names = [...new Set(points.map(({ lab }) => lab.district))]
  const placed: (Spot & { name: string })[] = []
  const byCount = names
    .map((name) => ({ name, of: points.filter(({ lab }) => lab.district === name) }))
    .sort((a, b) => b.of.length - a.of.length)
  for (const { name, of } of byCount) {
    const half = (name.length * CHARACTER * scale) / 2
    const line = (LINE * scale * 100) / height
    const x = Math.min(99 - half, Math.max(1 + half, mean(of.map((point) => point.x))))
    // Under the point rather than on it.
    const y = Math.min(97 - line / 2, mean(of.map((point) => point.y)) + line + 1)
    const apart = placed.every(
      (other) =>
        Math.abs(other.x - x) > half + (other.name.length * CHARACTER * scale) / 2 || Math.abs(other.y - y) > line,
    )
    const covered = points.some(
      (point) => Math.abs(point.x - x) < half + POINT && Math.abs(point.y - y) < (line + POINT) / 2,
    )
    if (apart && !covered) placed.push({ name, x: tenths(x), y: tenths(y) })
  }
  return placed
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
