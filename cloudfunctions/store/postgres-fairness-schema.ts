import { boolean, index, integer, pgTable } from 'drizzle-orm/pg-core'
import type { PlaceDrawDoc, PlaceListDoc, PlaceWishDoc } from './fairness-documents'
import { docColumns, keyCheck, nested, text, time } from './postgres-columns'

export const placeWishes = pgTable(
  'place_wishes',
  {
    ...docColumns(),
    campaignId: text('campaign_id'),
    personId: text('person_id'),
    lot: text('lot'),
    instruments: nested<PlaceWishDoc['instruments']>('instruments'),
    slotIds: nested<PlaceWishDoc['slotIds']>('slot_ids'),
    wait: boolean('wait').notNull(),
    filedAt: time('filed_at'),
    status: text<PlaceWishDoc['status']>('status'),
    position: integer('position').notNull(),
    slotId: text('slot_id'),
    settledAt: time('settled_at'),
  },
  (wish) => [
    keyCheck('place_wishes_id', wish._id),
    index('place_wishes_campaign').on(wish.campaignId),
    index('place_wishes_person').on(wish.personId),
  ],
)

export const placeDraws = pgTable(
  'place_draws',
  {
    ...docColumns(),
    secret: text('secret'),
    commitment: text('commitment'),
    committedAt: time('committed_at'),
    status: text<PlaceDrawDoc['status']>('status'),
    wishes: integer('wishes').notNull(),
    listHash: text('list_hash'),
    doneAt: time('done_at'),
  },
  (draw) => [keyCheck('place_draws_id', draw._id)],
)

export const placeLists = pgTable(
  'place_lists',
  { ...docColumns(), lines: nested<PlaceListDoc['lines']>('lines'), at: time('at') },
  (list) => [keyCheck('place_lists_id', list._id)],
)
