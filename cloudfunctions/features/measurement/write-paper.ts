import type { ParsedInputOf } from '#contract/endpoint'
import type { writePaper as declared } from '#contract/issued-paper'
import type { PaperNumber } from '#contract/measurement-sheet'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import { fingerprint } from '../../kernel/sealing'
import type { MeasurementDoc } from '../../store/measurement-documents'
import { chainOfLab, pseudonymOf } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { isTextFit } from '../wording/check-text'
import type { World } from '../world'
import { paperOf, papersOf } from './issued-paper'

type Asked = ParsedInputOf<typeof declared>
type Caller = Pick<Call<'staff'>, 'personId' | 'openid' | 'now'>
type Refusal = 'state-changed' | 'sheet-changed' | 'text-refused' | 'invalid'

/** One write beside what was measured, which stays as it is; see the contract. */
export async function writePaper(
  world: World,
  asked: Asked,
  { personId, openid, now }: Caller,
): Promise<Outcome<MeasurementDoc, Refusal>> {
  const { becomes } = asked
  if ((becomes.paper === '') !== (becomes.certificate === ''))
    return refuse('invalid', { path: 'becomes', message: '哪一种纸质证书和编号，要么都写，要么都不写' })
  const found = await standing(world, asked)
  if (!found.ok || found.value.isThere) return found.ok ? done(found.value.measurement) : found
  if (!(await isTextFit(world, becomes.certificate, openid))) return refuse('text-refused')
  const by = pseudonymOf(personId)
  await recordAct(world, chainOfLab(found.value.measurement.labId), {
    ...{ at: now, by, act: 'paper.write', subject: asked.bookingId, detail: auditDetail(asked) },
  })
  return write(world, asked, { ...becomes, at: now, by, requestId: asked.requestId })
}

// Nothing leaves the chain when a booking forgets its owner: it holds the numbers so that one can be held against it only.
const auditDetail = ({ was, becomes }: Asked) => ({
  ...{ was: was.paper, wasNumber: markOf(was), becomes: becomes.paper, number: markOf(becomes) },
})
const markOf = ({ certificate }: PaperNumber) => certificate && fingerprint(certificate)

interface Standing {
  readonly measurement: MeasurementDoc
  /** What was to be written stands there. */
  readonly isThere: boolean
}

async function standing(
  { store }: World,
  { bookingId, requestId, was, becomes }: Asked,
): Promise<Outcome<Standing, 'state-changed' | 'sheet-changed'>> {
  const measurement = await store.measurements.get(bookingId)
  if (measurement?.status !== 'finished') return refuse('state-changed')
  const present = paperOf(measurement)
  const wasHeard = papersOf(measurement).some((one) => one.requestId === requestId)
  if (wasHeard || isSame(present, becomes)) return done({ measurement, isThere: true })
  return isSame(present, was) ? done({ measurement, isThere: false }) : refuse('sheet-changed')
}

const isSame = (a: PaperNumber, b: PaperNumber) => a.paper === b.paper && a.certificate === b.certificate

type Written = NonNullable<MeasurementDoc['rounds'][number]['papers']>[number]

/** A review or the settling may come between: then it is looked at again. */
async function write(world: World, asked: Asked, paper: Written): Promise<Outcome<MeasurementDoc, Refusal>> {
  for (;;) {
    const found = await standing(world, asked)
    if (!found.ok) return found
    const { measurement, isThere } = found.value
    if (isThere) return done(measurement)
    const rounds = measurement.rounds.map((round, n, { length }) =>
      n === length - 1 ? { ...round, papers: [...(round.papers ?? []), paper] } : round,
    )
    const written = await world.store.measurements.updateIf(asked.bookingId, { rev: measurement.rev }, { rounds })
    if (written && written !== 'conflict') return done(written)
  }
}
