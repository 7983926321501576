import { INSTRUMENT_KINDS } from '#contract/instrument-kind'
import { isBad, isGood } from '#contract/outcome-name'
import type { Figures, KindFigures } from '#contract/records'
import type { Store } from '../../store/collections'
import type { MeasurementDoc } from '../../store/measurement-documents'
import type { Where } from '../../store/port'

/** Finished instruments that went the same way. */
export type Way = Pick<MeasurementDoc, 'kind' | 'firstOutcome' | 'outcome' | 'repaired'> & { readonly count: number }

/** Two counts of the database, whatever the days hold: a few dozen ways are all that there are. */
export async function figuresOf(
  { measurements }: Store,
  whose: Pick<Where<MeasurementDoc>, 'labId' | 'campaignId'>,
  day: string | undefined,
): Promise<Omit<Figures, 'title'>> {
  const where = { ...whose, status: 'finished' } as const
  const [ways, days] = await Promise.all([
    measurements.tally({
      where: { ...where, ...(day !== undefined && { day }) },
      by: ['kind', 'firstOutcome', 'outcome', 'repaired'],
    }),
    measurements.tally({ where, by: ['day'] }),
  ])
  return { days: days.map((one) => one.day).sort(), kinds: figuresByKind(ways) }
}

/** By kind, in the order in which kinds are always shown. */
export const figuresByKind = (ways: readonly Way[]): KindFigures[] =>
  INSTRUMENT_KINDS.flatMap((kind) => {
    const own = ways.filter((way) => way.kind === kind)
    const count = (is: (way: Way) => boolean) => own.filter(is).reduce((sum, way) => sum + way.count, 0)
    const measured = count(() => true)
    if (measured === 0) return []
    const left = {
      within: count((way) => isGood(way.outcome) && isGood(way.firstOutcome)),
      withinAfter: count((way) => isGood(way.outcome) && !isGood(way.firstOutcome)),
      beyond: count((way) => isBad(way.outcome)),
      notMeasurable: count((way) => way.outcome === 'not-measurable'),
    }
    return [
      {
        kind,
        measured,
        ...left,
        noVerdict: Object.values(left).reduce((rest, some) => rest - some, measured),
        judgedFirst: count((way) => isGood(way.firstOutcome) || isBad(way.firstOutcome)),
        firstWithin: count((way) => isGood(way.firstOutcome)),
        repaired: count((way) => way.repaired),
        repairedWithin: count((way) => way.repaired && isGood(way.outcome)),
      },
    ]
  })
