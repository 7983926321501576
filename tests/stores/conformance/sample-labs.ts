import type { LabDoc, SlotDoc } from '../../../cloudfunctions/store/collections'

const TIME = Date.UTC(2027, 4, 20)

/** A lab with all that it can offer, and one of its slots. */
export const LAB_SAMPLES: { readonly labs: LabDoc; readonly slots: SlotDoc } = {
  labs: {
    _id: 'lab',
    rev: 1,
    campaignId: 'may-2027',
    name: '宝山检测点',
    district: '宝山区',
    site: 'community',
    address: '友谊路 1 号',
    directions: '进门左转',
    phone: '021-00000000',
    stepFree: true,
    latitude: 31.404512,
    longitude: 121.489612,
    autoConfirm: false,
    hours: [{ from: '09:00', to: '11:30' }],
    slotMinutes: 30,
    reserve: 0.15,
    stations: { 'bp-auto': { technicians: 1, stations: 2, minutes: 6, batch: 1 } },
    dropOff: [
      {
        from: '09:00',
        to: '11:00',
        kinds: ['bp-mercury'],
        restMinutes: 120,
        workMinutes: 120,
        fetchDays: 1,
        fetchFrom: '14:00',
      },
    ],
    events: [
      {
        kind: 'lecture',
        title: '家用血压计怎么用',
        about: '',
        day: '2027-05-20',
        from: '14:00',
        minutes: 45,
        seats: 30,
      },
    ],
  },
  slots: {
    _id: 'slot',
    rev: 1,
    campaignId: 'may-2027',
    labId: 'lab',
    day: '2027-05-20',
    startsAt: TIME,
    endsAt: TIME,
    purpose: 'check',
    title: '',
    about: '',
    fetchFrom: 0,
    open: true,
    places: { 'bp-auto': 5 },
    placesTotal: 5,
    waiting: false,
  },
}
