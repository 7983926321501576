import type { readBenchDay as declared } from '#contract/bench-day'
import type { OutputOf } from '#contract/endpoint'
import type { InstrumentKind } from '#contract/instrument-kind'
import { kindsIn } from '#contract/instrument-kind'
import type { Call } from '../../kernel/route'
import { shanghaiDay } from '../../kernel/time'
import type { LabDoc, Store } from '../../store/collections'
import { pseudonymOf } from '../audit/chain'
import { may } from '../desk/may'
import { findAll } from '../find-all'
import { mayVerify } from './authorisation'
import { firstSheet } from './bench-sheet'
import { roundView } from './result-slip'
import { rowsInForce } from './rows-in-force'

type BenchDay = OutputOf<typeof declared>
type Asker = Pick<Call<'staff'>, 'posts' | 'personId' | 'now'>

/** The sheets of today at a lab, for a device that may lose its signal. */
export async function readBenchDay(store: Store, lab: LabDoc, { posts, personId, now }: Asker): Promise<BenchDay> {
  const [labId, day] = [lab._id, shanghaiDay(now)]
  const measured = kindsIn(lab.stations).filter((kind) => may(posts, labId, 'measure', kind))
  const [kinds, bookings, measurements] = await Promise.all([
    Promise.all(measured.map((kind) => benchKind(store, { labId, kind, day, personId }))),
    findAll(store.bookings, { labId, day }),
    findAll(store.measurements, { labId, day }),
  ])
  const measures = new Set<string>(measured)
  const here = bookings.filter(({ kind, status }) => measures.has(kind) && COMES.includes(status))
  const ids = new Set(here.map(({ _id }) => _id))
  return {
    ...{ now, me: pseudonymOf(personId), labId, day, kinds },
    makes: here.filter(({ model }) => model !== '').map(({ _id, model }) => [_id, model]),
    begun: measurements
      .filter(({ _id, status }) => status === 'open' && ids.has(_id))
      .map(({ _id, rev, sheet, repair, rounds }) => ({
        ...{ bookingId: _id, rev, sheet, repair },
        rounds: rounds.map(roundView),
      })),
  }
}

const COMES: readonly string[] = ['pending', 'confirmed', 'absent', 'arrived']

interface At {
  readonly labId: string
  readonly kind: InstrumentKind
  readonly day: string
  readonly personId: string
}

async function benchKind(store: Store, { labId, kind, day, personId }: At): Promise<BenchDay['kinds'][number]> {
  const rows = await rowsInForce(store, { labId, kind }, day)
  const [sheet, { barred }] = await Promise.all([
    firstSheet(store, { labId, kind, day, model: '' }, rows),
    mayVerify(store, { labId, kind, day, personId }),
  ])
  return { kind, sheet, rows, barred }
}
