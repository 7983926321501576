import type { OutputOf } from '#contract/endpoint'
import type { listSlips as declared } from '#contract/measurement'
import { pageOf } from '../../kernel/page'
import { shanghaiDay } from '../../kernel/time'
import type { LabDoc, Store } from '../../store/collections'
import { findAll } from '../find-all'
import { slipOf } from './result-slip'

const PAGE = 50

interface Asked {
  readonly day?: string
  readonly cursor?: string
}

/** The slips of a lab's day in the order in which they were finished. */
export async function listSlips(
  store: Store,
  lab: LabDoc,
  { day: asked, cursor }: Asked,
  now: number,
): Promise<OutputOf<typeof declared>> {
  const day = asked ?? (await lastDay(store, lab, now))
  const finished = (await findAll(store.measurements, { labId: lab._id, day, status: 'finished' })).sort(
    (a, b) => a.finishedAt - b.finishedAt,
  )
  const { items, next } = pageOf(finished, cursor, PAGE)
  const bookings = await store.bookings.find({ where: { _id: { in: items.map(({ _id }) => _id) } } })
  const codes = new Map(bookings.map(({ _id, code }) => [_id, code]))
  const slips = items.flatMap((measurement) => {
    const slip = slipOf(measurement, lab)
    return slip ? [{ bookingId: measurement._id, visitCode: codes.get(measurement._id) ?? '', slip }] : []
  })
  return { labName: lab.name, day, slips, next }
}

async function lastDay(store: Store, lab: LabDoc, now: number): Promise<string> {
  const days = await store.measurements.tally({ where: { labId: lab._id, status: 'finished' }, by: ['day'] })
  return (
    days
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? shanghaiDay(now)
  )
}
