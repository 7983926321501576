import type { RefusalDetail } from '#contract/endpoint'
import { hashId } from '../../kernel/ids'
import type { CampaignDoc, Store } from '../../store/collections'
import type { WantedPlace } from '../../store/offering-documents'
import { holdsStill } from './holder'

// Spaces, dashes and case are written in many ways on the same plate.
const plain = (text: string) => text.toLowerCase().replace(/[\s\-_.·/]+/g, '')

/** One instrument in one campaign; '' where no serial number was told, because a model alone is no instrument. */
export function instrumentKeyOf(campaign: CampaignDoc, { kind, model, serial, trade }: WantedPlace): string {
  const number = plain(trade?.serial ?? serial ?? '')
  if (!campaign.fairness.instrumentOnce || number === '') return ''
  return `i:${campaign._id}:${hashId('instrument', kind, plain(model), number)}`
}

/** A key for every instrument ('' for those that do not count), undefined for those that are booked already. */
export function instrumentKeysThatFit(
  instruments: readonly WantedPlace[],
  campaign: CampaignDoc,
  held: ReadonlySet<string>,
): (string | undefined)[] {
  const used = new Set(held)
  return instruments.map((instrument) => {
    const key = instrumentKeyOf(campaign, instrument)
    if (key !== '' && used.has(key)) return undefined
    used.add(key)
    return key
  })
}

/** Those of some keys that are held, always as the database has them now. */
export async function heldInstrumentKeys(store: Store, keys: readonly string[]): Promise<readonly string[]> {
  const wanted = [...new Set(keys)].filter((key) => key !== '')
  const found = (
    await Promise.all(
      wanted.map((key) => store.bookings.find({ where: { instrumentKey: { from: key, below: `${key} ` } } })),
    )
  ).flat()
  const held = await Promise.all(found.map((booking) => holdsStill(store, booking)))
  return found.flatMap(({ instrumentKey }, index) => (held[index] ? [instrumentKey] : []))
}

export const SAME_INSTRUMENT: RefusalDetail = {
  path: 'instruments',
  message: '这个出厂编号的器具，这次活动里已经约过了',
}
