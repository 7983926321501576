import * as v from 'valibot'
import { Visit } from './booking'
import { ofCampaign, toBook } from './campaign-choice'
import { endpoint } from './endpoint'
import { Shop, TradeScale } from './merchant'
import { NO_PLACE } from './place-refusals'
import { Count, Id, RequestId } from './shapes'

/** Where shops can bring their price scales, of a campaign; none where it does not serve them. */
export const listTradeLabs = endpoint({
  name: 'merchant.listTradeLabs',
  role: 'resident',
  input: v.strictObject(ofCampaign),
  output: v.strictObject({
    ...toBook,
    /** Scales of one shop at most; 0 where shops are not served. */
    shopScaleLimit: Count,
    labs: v.array(
      v.strictObject({
        labId: Id,
        name: v.string(),
        district: v.string(),
        address: v.string(),
        directions: v.string(),
        placesLeft: Count,
      }),
    ),
  }),
  refusals: ['booking-closed'],
})

/** One place for each of a shop's price scales, all or none. Safe to repeat with the same requestId. */
export const bookScales = endpoint({
  name: 'merchant.bookScales',
  role: 'resident',
  input: v.strictObject({
    requestId: RequestId,
    slotId: Id,
    shop: Shop,
    scales: v.pipe(
      v.array(TradeScale, '秤应是一组'),
      v.minLength(1, '请至少填一台秤'),
      v.maxLength(6, '一次最多 6 台'),
      v.check(
        (scales) => new Set(scales.map(({ serial }) => serial)).size === scales.length,
        '两台秤的出厂编号一样，请看铭牌改正',
      ),
    ),
  }),
  output: Visit,
  refusals: [...NO_PLACE, 'limit-reached'],
})
