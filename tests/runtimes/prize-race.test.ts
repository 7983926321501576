import { settleDraws } from '../../cloudfunctions/features/draw/settle-draws'
import { worldOf } from '../../cloudfunctions/features/world'
import { MINUTE } from '../../cloudfunctions/kernel/time'
import { NUMBER, plantDraw } from '../draw/plant-draw'
import { sealing } from '../draw/steps'
import { type ListeningOnPostgres, listenBefore } from './listen-on-postgres'

const AT_ONCE = 50

let server: ListeningOnPostgres
listenBefore((opened) => {
  server = opened
})

interface Answered {
  readonly ok: boolean
  readonly value: { readonly done?: boolean; readonly claimedAt?: number }
}

/** Fifty at once, by two organisers in turn. */
const fifty = (name: string, input: object, [one, other]: readonly [string, string]) =>
  Promise.all(
    Array.from(
      { length: AT_ONCE },
      async (_, n) => (await server.call(name, input, n % 2 ? one : other)).body as Answered,
    ),
  )
const all = (answers: readonly Answered[]) => new Set(answers.map((answer) => JSON.stringify(answer)))

it('fifty calls of every step at once, on a real PostgreSQL: one list, one secret, one number, one outcome, one prize each', async () => {
  const draw = await plantDraw(server, { people: 40 })
  const { campaignId, first, second, numberAt } = draw
  const both = [first, second] as const

  for (const { ok } of await fifty('draw.gatherEntries', { campaignId }, both)) expect(ok).toBe(true)
  expect(await server.store.drawEntries.find({ where: { campaignId } })).toHaveLength(40)
  await server.call('draw.gatherEntries', { campaignId }, first)

  const sealed = await fifty('draw.seal', sealing(draw), both)
  expect(sealed[0]).toMatchObject({ ok: true, value: { entries: 40 } })
  expect(all(sealed).size).toBe(1)

  server.clock.now = numberAt + MINUTE
  // Two numbers at once: one of them is the number.
  const entered = await Promise.all([
    fifty('draw.enterNumber', { campaignId, number: NUMBER }, [first, first]),
    fifty('draw.enterNumber', { campaignId, number: '01 02' }, [first, first]),
  ])
  expect(entered.map((answers) => all(answers).size)).toEqual([1, 1])
  expect(entered.filter(([answer]) => answer?.ok)).toHaveLength(1)
  const number = entered[0]?.[0]?.ok ? NUMBER : '01 02'

  const drawn = await fifty('draw.confirmNumber', { campaignId, number }, [second, second])
  expect(all(drawn)).toEqual(new Set([JSON.stringify({ ok: true, value: { winners: 3 } })]))
  const outcome = (await server.store.draws.get(campaignId))?.winners ?? []
  expect(outcome.map(({ prize }) => prize)).toEqual([0, 1, 1])

  const [entry] = await server.store.drawEntries.find({ where: { codeKey: outcome[0]?.code ?? '' } })
  const handed = await fifty('draw.handOut', { campaignId, claimCode: entry?.claimKey ?? '' }, both)
  expect(handed[0]?.ok).toBe(true)
  expect(all(handed).size).toBe(1)

  const until = outcome[0]?.until ?? 0
  const world = worldOf({ store: server.store, randomBelow: () => 0 })
  await Promise.all(Array.from({ length: AT_ONCE }, () => settleDraws(world, until)))
  const after = (await server.store.draws.get(campaignId))?.winners ?? []
  expect(after.map(({ status }) => status)).toEqual(['claimed', 'forfeited', 'forfeited', 'waiting', 'waiting'])
  expect(new Set(after.map(({ code }) => code)).size).toBe(5)
}, 60_000)
