import * as v from 'valibot'
import { type MarkState, type ScaleClass, TRADE_MARK_NAMES, type TradeMark } from '#contract/merchant'
import { bookScales } from '#contract/merchant-visit'
import { newRequestId } from '../../../../api/request-id'
import { kept } from '../../../../device/kept'

/** A scale as it is being typed: numbers are text until they are sent, and what is not chosen yet is ''. */
export interface ScaleDraft {
  /** Tells the scales of a form apart; no two of one draft are the same. */
  readonly key: string
  readonly model: string
  readonly serial: string
  readonly maxKilograms: string
  readonly intervalGrams: string
  readonly accuracyClass: ScaleClass | ''
  readonly marks: Readonly<Partial<Record<TradeMark, MarkState | undefined>>>
}

export interface ShopDraft {
  readonly shop: string
  readonly market: string
  readonly scales: readonly ScaleDraft[]
}

export const newScale = (): ScaleDraft => ({
  key: newRequestId(),
  model: '',
  serial: '',
  maxKilograms: '',
  intervalGrams: '',
  accuracyClass: '',
  marks: {},
})
const emptyDraft = (): ShopDraft => ({ shop: '', market: '', scales: [newScale()] })

// A long form: what was typed survives a call and a page that was left.
const stored = kept<string>('shop-draft', '')

const text = v.fallback(v.string(), '')
const KeptDraft = v.object({
  shop: text,
  market: text,
  scales: v.pipe(
    v.array(
      v.object({
        key: text,
        model: text,
        serial: text,
        maxKilograms: text,
        intervalGrams: text,
        accuracyClass: v.fallback(v.picklist(['III', 'IIII', '']), ''),
        marks: v.fallback(v.partial(v.object(markEntries())), {}),
      }),
    ),
    v.minLength(1),
  ),
})

function markEntries() {
  const state = v.picklist(['whole', 'missing', 'unclear'])
  return { production: state, repair: state, verification: state, seal: state }
}

export function readShopDraft(): ShopDraft {
  try {
    const read = v.safeParse(KeptDraft, JSON.parse(stored.read()))
    return read.success ? read.output : emptyDraft()
  } catch {
    return emptyDraft()
  }
}

export const keepShopDraft = (draft: ShopDraft) => stored.write(JSON.stringify(draft))
export const dropShopDraft = () => stored.write('')

/** What the call is sent. Numbers that are none stay text, and the contract says so. */
export const asScales = ({ scales }: ShopDraft) =>
  scales.map(({ model, serial, maxKilograms, intervalGrams, accuracyClass, marks }) => ({
    model,
    serial,
    maxGrams: grams(maxKilograms),
    intervalGrams: numberOf(intervalGrams),
    accuracyClass,
    marks: Object.fromEntries(TRADE_MARK_NAMES.map((mark) => [mark, marks[mark] ?? ''])),
  }))

const numberOf = (typed: string) => (typed.trim() === '' ? '' : Number(typed))
// 1.1 kg are 1100.0000000000002 g otherwise.
const grams = (typed: string) => (typed.trim() === '' ? '' : Math.round(Number(typed) * 1000))

/** What is wrong, by the place of the field: `shop.market`, `scales.0.serial`. Empty: it can be sent. */
export function wrongFields(draft: ShopDraft): ReadonlyMap<string, string> {
  const { shop, market } = draft
  const wish = { requestId: 'not-yet-sent', slotId: 'not-yet', shop: { shop, market }, scales: asScales(draft) }
  const { issues = [] } = v.safeParse(bookScales.input, wish)
  return new Map([...issues].reverse().map((issue) => [v.getDotPath(issue) ?? '', issue.message]))
}
