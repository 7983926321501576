import { boolean, doublePrecision, index, integer, pgTable } from 'drizzle-orm/pg-core'
import type { LabDoc, SlotDoc } from './collections'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'

export const labs = pgTable(
  'labs',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    name: text('name'),
    district: text('district'),
    // Labs from before there were service points.
    site: text<LabDoc['site']>('site').default('lab'),
    address: text('address'),
    directions: text('directions'),
    phone: text('phone'),
    stepFree: boolean('step_free').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    autoConfirm: boolean('auto_confirm').notNull(),
    hours: nested<LabDoc['hours']>('hours'),
    slotMinutes: integer('slot_minutes').notNull(),
    reserve: doublePrecision('reserve').notNull(),
    stations: nested<LabDoc['stations']>('stations'),
    dropOff: nested<LabDoc['dropOff']>('drop_off').default([]),
    events: nested<LabDoc['events']>('events').default([]),
  },
  (lab) => [keyCheck('labs_id', lab._id), index('labs_campaign').on(lab.campaignId)],
)

export const slots = pgTable(
  'slots',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    labId: text('lab_id'),
    day: text('day'),
    startsAt: time('starts_at'),
    endsAt: time('ends_at'),
    purpose: text<SlotDoc['purpose']>('purpose').default('check'),
    title: text('title').default(''),
    about: text('about').default(''),
    fetchFrom: time('fetch_from').default(0),
    open: boolean('open').notNull(),
    places: nested<SlotDoc['places']>('places'),
    placesTotal: integer('places_total').notNull(),
    waiting: boolean('waiting').notNull().default(false),
  },
  (slot) => [
    keyCheck('slots_id', slot._id),
    index('slots_lab').on(slot.labId),
    index('slots_campaign_day').on(slot.campaignId, slot.day),
  ],
)
