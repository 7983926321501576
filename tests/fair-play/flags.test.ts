import { flagsOf, type Player } from '../../cloudfunctions/features/fair-play/flags'
import { rhythmOf } from '../../cloudfunctions/features/fair-play/rhythm'
import { bots, farm, people, replayed } from './players'

const SEEDS = ['a', 'b', 'c']

const shareFlagged = (players: readonly Player[], all: readonly Player[]) => {
  const flags = flagsOf(all)
  return players.filter(({ _id }) => (flags.get(_id) ?? []).length > 0).length / players.length
}

describe.each(SEEDS)('simulated players, seed %s', (seed) => {
  const humans = people(5_000, seed)
  const kinds = bots(200, seed)
  kinds.set('plays a paper again', Array.from({ length: 40 }, (_, n) => replayed(5, `${seed}${n}`)).flat())
  kinds.set('plays many accounts on one phone', Array.from({ length: 20 }, (_, n) => farm(10, `${seed}${n}`)).flat())
  const machines = [...kinds.values()].flat()
  const all = [...humans, ...machines]

  it('at least 95 % of all bots are flagged, and of every kind', () => {
    const shares = [...kinds].map(([kind, players]) => ({ kind, share: shareFlagged(players, all) }))
    for (const { kind, share } of shares)
      expect({ kind, enough: share >= 0.95, share }).toMatchObject({ kind, enough: true })
    expect(shareFlagged(machines, all)).toBeGreaterThanOrEqual(0.95)
  })

  it('at most 1 % of people are', () => {
    expect(shareFlagged(humans, all)).toBeLessThanOrEqual(0.01)
  })
})

it('a paper tells its rhythm by the first answers in the order they came, from its start', () => {
  expect(rhythmOf({ startedAt: 1_000, answeredAt: { '2': 9_000, '1': 4_000, '10': 12_500 } })).toEqual([
    3_000, 5_000, 3_500,
  ])
  expect(rhythmOf({ startedAt: 1_000, answeredAt: {} })).toEqual([])
})

it('says what was seen, and nothing of a paper without answers', () => {
  const flags = flagsOf([
    { _id: 'none', rhythm: [], device: '' },
    { _id: 'fast', rhythm: [900, 1_400, 1_499], device: '' },
    { _id: 'slow', rhythm: [900, 1_500, 1_501], device: '' },
  ])
  expect(Object.fromEntries(flags)).toEqual({ none: [], fast: [{ kind: 'fast', seen: 1_400 }], slow: [] })
})

it('four on one phone are a family, five are looked at', () => {
  const on = (count: number) =>
    flagsOf(people(count, 'family').map((player) => ({ ...player, device: 'one' }))).get('person-family-0')
  expect(on(4)).toEqual([])
  expect(on(5)).toEqual([{ kind: 'device', seen: 5 }])
})
