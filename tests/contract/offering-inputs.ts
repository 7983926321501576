import type { InputOf } from '#contract/endpoint'
import type { Registry } from '#contract/registry'

type Offering = 'events.listSessions' | 'events.bookSeats' | 'merchant.listTradeLabs' | 'merchant.bookScales'

/** What a shop types from the plate. */
export const A_SCALE: InputOf<Registry['merchant.bookScales']>['scales'][number] = {
  model: '示例牌 ACS-30',
  serial: '2024-0001',
  maxGrams: 30_000,
  intervalGrams: 10,
  accuracyClass: 'III',
  marks: { production: 'whole', repair: 'missing', verification: 'unclear', seal: 'whole' },
}

/** Lectures, open houses and the scales of shops. */
export const OFFERING_INPUTS: { readonly [Name in Offering]: InputOf<Registry[Name]> } = {
  'events.listSessions': { campaignId: 'campaign-1' },
  'events.bookSeats': { requestId: 'request-1', slotId: 'slot-1', seats: 2 },
  'merchant.listTradeLabs': { campaignId: 'campaign-1' },
  'merchant.bookScales': {
    requestId: 'request-1',
    slotId: 'slot-1',
    shop: { shop: '12 号摊', market: '友谊菜市场' },
    scales: [A_SCALE],
  },
}
