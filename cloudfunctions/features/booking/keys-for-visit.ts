import type { RefusalDetail } from '#contract/endpoint'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { CampaignDoc } from '../../store/collections'
import type { WantedPlace } from '../../store/offering-documents'
import type { World } from '../world'
import type { HoldKeys } from './hold-keys'
import { heldKeys, holderKeysThatFit, limitDetail } from './holder'
import { heldInstrumentKeys, instrumentKeyOf, instrumentKeysThatFit, SAME_INSTRUMENT } from './instrument-limit'
import { heldPhoneKeys, phoneCounted, phoneKeysThatFit, phoneLimitDetail } from './phone-limit'

interface Counted {
  readonly instruments: readonly WantedPlace[]
  readonly campaign: CampaignDoc
  readonly personId: string
  /** Keyed hash of the number of the one for whom it is; '' for none. */
  readonly forWhomPhone: string
  /** As many as the limits leave; else all or none. */
  readonly fit?: boolean
}
type Keys = readonly (HoldKeys | undefined)[]

/**
 * The keys of a visit by person, telephone number and instrument. The first time nothing is assumed to be held; `again`
 * goes by what the database has. That nobody passes a limit is held by their uniqueness, not by what is read here.
 */
export function keysForVisit(counted: Counted, world: World) {
  let phone: Promise<string> | undefined
  return async (again: boolean): Promise<Outcome<Keys, 'limit-reached'>> => {
    phone ??= phoneCounted(counted.campaign, counted.personId, counted.forWhomPhone, world)
    const number = await phone
    return keysAmong(counted, number, again ? await heldBy(counted, number, world) : NOTHING_HELD)
  }
}

const NOTHING_HELD: ReadonlySet<string> = new Set()

async function heldBy({ instruments, campaign, personId }: Counted, phone: string, { store }: World) {
  const own = instruments.map((instrument) => instrumentKeyOf(campaign, instrument))
  const [person, number, instrument] = await Promise.all([
    heldKeys(store, instruments, campaign, personId),
    heldPhoneKeys(store, campaign, phone),
    heldInstrumentKeys(store, own),
  ])
  return new Set([...person, ...number, ...instrument])
}

function keysAmong(
  { instruments, campaign, personId, fit }: Counted,
  phone: string,
  held: ReadonlySet<string>,
): Outcome<Keys, 'limit-reached'> {
  const holder = holderKeysThatFit(instruments, campaign, personId, held)
  const number = phoneKeysThatFit(instruments, campaign, phone, held)
  const same = instrumentKeysThatFit(instruments, campaign, held)
  const keys = instruments.map((_, n): HoldKeys | undefined => {
    const [holderKey, phoneKey, instrumentKey] = [holder[n], number[n], same[n]]
    if (holderKey === undefined || phoneKey === undefined || instrumentKey === undefined) return undefined
    return { holderKey, phoneKey, instrumentKey }
  })
  const enough = fit ? keys.some((key) => key !== undefined) : keys.every((key) => key !== undefined)
  return enough ? done(keys) : refuse('limit-reached', whichLimit())

  function whichLimit(): RefusalDetail | undefined {
    if (holder.some((key) => key === undefined)) return limitDetail(campaign, instruments)
    const short = instruments.find((_, n) => number[n] === undefined)
    return short ? phoneLimitDetail(campaign, short.kind) : SAME_INSTRUMENT
  }
}
