import * as v from 'valibot'
import { bookVisit } from '#contract/booking'
import {
  EVENT_KINDS,
  GROUPS,
  HOUSEHOLD_KINDS,
  INSTRUMENT_GROUPS,
  INSTRUMENT_KINDS,
  KINDS,
  kindsIn,
  kindsOf,
  PLACE_KINDS,
} from '#contract/instrument-kind'

const visitWith = (kind: string) => ({
  requestId: 'request-1',
  slotId: 'slot-1',
  instruments: [{ kind, model: '', note: '' }],
})

it('every kind is measured or attended, and every household kind is in one of the three groups', () => {
  expect([...INSTRUMENT_KINDS, ...EVENT_KINDS].sort()).toEqual([...PLACE_KINDS].sort())
  expect(INSTRUMENT_GROUPS.flatMap(kindsOf).sort()).toEqual([...HOUSEHOLD_KINDS].sort())
  expect(HOUSEHOLD_KINDS.every((kind) => KINDS[kind].group in GROUPS)).toBe(true)
  expect(HOUSEHOLD_KINDS).not.toContain('scale-price')
})

it.each(HOUSEHOLD_KINDS)('a household may bring %s', (kind) => {
  expect(v.is(bookVisit.input, visitWith(kind))).toBe(true)
})

it.each(PLACE_KINDS.filter((kind) => !(HOUSEHOLD_KINDS as readonly string[]).includes(kind)))(
  '%s is booked by a call of its own',
  (kind) => {
    const { issues } = v.safeParse(bookVisit.input, visitWith(kind))
    expect(issues?.map((issue) => [v.getDotPath(issue), issue.message])).toEqual([
      ['instruments.0.kind', '这种要从自己的入口预约'],
    ])
  },
)

it('names the kinds that a record has in the order in which they are always shown', () => {
  expect(kindsIn({ lecture: 3, 'scale-price': undefined, 'bp-auto': 0 })).toEqual(['bp-auto', 'lecture'])
})
