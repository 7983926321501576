import type { Store } from '../../store/collections'
import type { MeasurementDoc } from '../../store/measurement-documents'
import type { Where } from '../../store/port'

// A measurement with its rounds and rows has several KB, and an answer of the cloud's database 1 MB.
const AT_ONCE = 100

/** Up to `most` measurements by their id, from the place after `after` on, read a hundred at a time. */
export async function readMeasured(
  { measurements }: Store,
  where: Where<MeasurementDoc>,
  most: number,
  after = '',
): Promise<MeasurementDoc[]> {
  const found: MeasurementDoc[] = []
  let place = after
  while (found.length < most) {
    const limit = Math.min(AT_ONCE, most - found.length)
    const more = await measurements.find({ where, limit, ...(place !== '' && { after: { _id: place } }) })
    found.push(...more)
    place = more.at(-1)?._id ?? place
    if (more.length < limit) break
  }
  return found
}
