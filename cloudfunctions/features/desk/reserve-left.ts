import type { OutputOf, ParsedInputOf } from '#contract/endpoint'
import { kindsIn } from '#contract/instrument-kind'
import type { readReserve as declared } from '#contract/walk-in'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Call } from '../../kernel/route'
import { shanghaiDay } from '../../kernel/time'
import { heldPlaces } from '../booking/places-left'
import { reserveOf } from '../booking/reserve'
import type { World } from '../world'

/** By slot, what is left for walk-ins and the phone; in a slot that has begun with what nobody has booked. */
export async function readReserve(
  { labId, day: asked }: ParsedInputOf<typeof declared>,
  { labs, now }: Call<'staff'>,
  { store }: World,
): Promise<Outcome<OutputOf<typeof declared>, 'not-found'>> {
  const lab = labs.includes(labId) ? await store.labs.get(labId) : undefined
  if (!lab) return refuse('not-found')
  const day = asked ?? shanghaiDay(now)
  const where = { labId, day }
  const [slots, held] = await Promise.all([
    store.slots.find({ where, orderBy: { field: 'startsAt', direction: 'asc' } }),
    heldPlaces(store, { labId }),
  ])
  const open = slots.filter((slot) => slot.open && now < slot.endsAt)
  const limits = await limitsOf(store, open)
  return done({
    now,
    day,
    slots: open.map((slot) => {
      const reserve = reserveOf(slot, lab)
      const from = now < slot.startsAt ? [reserve] : [reserve, slot]
      return {
        slotId: slot._id,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        perKindLimit: limits.get(slot.campaignId) ?? 0,
        places: kindsIn(lab.stations).map((kind) => {
          const total = from.reduce((sum, { places }) => sum + (places[kind] ?? 0), 0)
          const left = from.reduce(
            (sum, { _id, places }) => sum + Math.max(0, (places[kind] ?? 0) - held(_id, kind)),
            0,
          )
          return { kind, total, left }
        }),
      }
    }),
  })
}

/** By campaign, how many instruments of a kind one person may bring. */
async function limitsOf(store: World['store'], slots: readonly { readonly campaignId: string }[]) {
  const ids = [...new Set(slots.map(({ campaignId }) => campaignId))]
  const campaigns = await Promise.all(ids.map((id) => store.campaigns.get(id)))
  return new Map(campaigns.flatMap((campaign) => (campaign ? [[campaign._id, campaign.perKindLimit] as const] : [])))
}
