import type { InstrumentKind } from '#contract/instrument-kind'
import type { LabSite } from '#contract/lab-site'
import type { LabDoc, Station } from '../store/collections'
import labs from './labs.json'
import { demoDropOff, demoEvents } from './offerings'

const station = (technicians: number, stations: number, minutes: number, batch = 1): Station => ({
  technicians,
  stations,
  minutes,
  batch,
})

// Minutes are usual starting values of labs, not of a standard; a real lab sets its own.
const EQUIPMENT: Record<string, Partial<Record<InstrumentKind, Station>>> = {
  large: {
    'bp-auto': station(3, 3, 6),
    'bp-aneroid': station(1, 1, 10),
    'bp-mercury': station(1, 1, 10),
    'thermo-ear': station(1, 1, 8),
    'thermo-forehead': station(1, 1, 8),
    'thermo-contact': station(1, 1, 10, 4),
    'thermo-glass': station(1, 1, 15, 5),
    'scale-kitchen': station(1, 1, 6),
    'scale-body': station(1, 1, 8),
  },
  medium: {
    'bp-auto': station(2, 2, 6),
    'bp-aneroid': station(1, 1, 10),
    'thermo-ear': station(1, 1, 8),
    'thermo-contact': station(1, 1, 10, 3),
    'scale-kitchen': station(1, 1, 6),
  },
  small: { 'bp-auto': station(1, 1, 6), 'thermo-contact': station(1, 1, 10, 3) },
  scales: {
    'bp-auto': station(1, 2, 6),
    'scale-kitchen': station(2, 2, 6),
    'scale-body': station(1, 1, 8),
    'scale-dial': station(1, 1, 12),
    'scale-price': station(1, 1, 15),
  },
}

// Where the technicians come to the people for the day.
const SERVICE_POINTS: Record<string, LabSite> = { hongkou: 'community', fengxian: 'market', chongming: 'nursing-home' }

/** The demo's labs over Shanghai's districts; addresses are examples, and no phone number is given. */
export const demoLabs = (campaignId: string, days: readonly string[]): LabDoc[] =>
  labs.map((lab) => ({
    _id: `${campaignId}.${lab.key}`,
    rev: 1,
    campaignId,
    name: lab.name,
    district: lab.district,
    site: SERVICE_POINTS[lab.key] ?? 'lab',
    address: lab.address,
    directions: lab.directions,
    phone: '',
    stepFree: lab.stepFree,
    latitude: lab.latitude,
    longitude: lab.longitude,
    autoConfirm: false,
    hours: [
      { from: '09:00', to: '11:30' },
      { from: '13:30', to: '16:00' },
    ],
    slotMinutes: 30,
    reserve: 0.2,
    stations: EQUIPMENT[lab.kind] ?? {},
    dropOff: demoDropOff(lab.key),
    events: demoEvents(lab.key, days),
  }))
