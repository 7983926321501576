import type { LabSummary } from '#contract/booking'
import { isHousehold, kindsIn } from '#contract/instrument-kind'
import type { LabDoc } from '../../store/collections'

const kindsAt = ({ stations }: LabDoc) =>
  kindsIn(stations)
    .filter(isHousehold)
    .map((kind) => ({ kind, minutes: stations[kind]?.minutes ?? 0 }))

/** A lab as its own page shows it. */
export const labSummary = (lab: LabDoc, placesLeft: number): LabSummary => ({
  labId: lab._id,
  name: lab.name,
  district: lab.district,
  site: lab.site,
  address: lab.address,
  directions: lab.directions,
  stepFree: lab.stepFree,
  latitude: lab.latitude,
  longitude: lab.longitude,
  phone: lab.phone,
  hours: lab.hours.map(({ from, to }) => ({ from, to })),
  kinds: kindsAt(lab),
  placesLeft,
})
