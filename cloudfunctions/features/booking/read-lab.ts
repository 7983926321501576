import type { readLab as declared } from '#contract/booking'
import type { OutputOf } from '#contract/endpoint'
import { isHousehold, type PlaceKind } from '#contract/instrument-kind'
import type { CampaignDoc, SlotDoc, Store } from '../../store/collections'
import type { SlotPurpose } from '../../store/offering-documents'
import { limitOf } from './holder'
import { labSummary } from './lab-summary'
import { absencesCounted, opensAtFor } from './open-for'
import { heldPlaces, placesShown } from './places-left'
import { isBookable } from './slot'

/** A lab with the slots for what households bring (those in which it is left come last), or with those that have places for one kind. Undefined: no such lab. */
export async function readLab(
  store: Store,
  labId: string,
  kind: PlaceKind | undefined,
  now: number,
  personId: string,
): Promise<OutputOf<typeof declared> | undefined> {
  const lab = await store.labs.get(labId)
  const campaign = lab && (await store.campaigns.get(lab.campaignId))
  if (!campaign) return undefined
  const [ownAbsences, slots, held] = await Promise.all([
    absencesCounted(campaign, personId, store),
    store.slots.find({ where: { labId }, orderBy: { field: 'startsAt', direction: 'asc' } }),
    heldPlaces(store, { labId }),
  ])
  const shown =
    kind !== undefined && !isHousehold(kind)
      ? slots.filter((slot) => slot.places[kind] !== undefined)
      : [...slots.filter(isFor('check')), ...slots.filter(isFor('drop-off'))]
  const views = shown.map((slot) => ({
    slotId: slot._id,
    day: slot.day,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    title: slot.title,
    fetchFrom: slot.fetchFrom,
    open: isBookable(slot, now),
    places: placesShown(slot, held),
  }))
  const left = views.filter((slot) => slot.open).flatMap((slot) => slot.places)
  return {
    now,
    bookingOpensAt: opensAtFor(campaign, ownAbsences),
    bookingClosesAt: campaign.bookingClosesAt,
    perKindLimit: kind === undefined ? campaign.perKindLimit : limitOf(campaign, kind),
    terms: { ...termsOf(campaign), ownAbsences },
    lab: labSummary(
      lab,
      left.reduce((sum, place) => sum + place.left, 0),
    ),
    slots: views,
  }
}

const termsOf = ({ _id, fairness }: CampaignDoc) => ({
  cutOffMinutes: fairness.cutOffMinutes,
  phoneLimit: fairness.phoneLimit,
  instrumentOnce: fairness.instrumentOnce,
  absences: fairness.absences,
  laterMinutes: fairness.laterMinutes,
  drawOf: fairness.release === 'draw' ? _id : '',
})

const isFor = (purpose: SlotPurpose) => (slot: SlotDoc) => slot.purpose === purpose
