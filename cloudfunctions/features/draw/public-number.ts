import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { Store } from '../../store/collections'
import type { DrawDoc } from '../../store/draw-documents'
import { pseudonymOf, SYSTEM_CHAIN } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import type { World } from '../world'
import { notNow, sealedCodes } from './draw'
import { firstWinners } from './winners'

export interface Entering {
  readonly campaignId: string
  readonly number: string
  readonly by: string
  readonly now: number
}

const BEFORE_SEALED = '名单还没有封存'
const DRAWN = '已经抽过了，号码不能再改'

/** Takes the public number from the first of two people. It has no effect before the second has entered the same. */
export async function enterNumber(world: World, entering: Entering): Promise<Outcome<{ number: string }, 'not-now'>> {
  const { campaignId, number, now } = entering
  const by = pseudonymOf(entering.by)
  for (;;) {
    const draw = await world.store.draws.get(campaignId)
    if (!draw || draw.status === 'open') return notNow(BEFORE_SEALED)
    if (draw.number === number) return done({ number })
    if (draw.status === 'numbered') return notNow(`已经有人填了 ${draw.number}，请第二个人核对`)
    if (draw.status !== 'sealed') return notNow(DRAWN)
    if (now < draw.plan.numberAt) return notNow('号码还没有到公布的时间')
    await record(world, entering, 'draw.number', { number })
    if (await step(world.store, draw, { status: 'numbered', number, numberBy: by })) return done({ number })
  }
}

/** Takes back what was mistyped. The secret is told to nobody, so nobody can tell what another number would bring. */
export async function withdrawNumber(
  world: World,
  { campaignId, by, now }: Omit<Entering, 'number'>,
): Promise<Outcome<Record<string, never>, 'not-now'>> {
  for (;;) {
    const draw = await world.store.draws.get(campaignId)
    if (!draw || draw.status === 'open') return notNow(BEFORE_SEALED)
    if (draw.status === 'sealed') return done({})
    if (draw.status !== 'numbered') return notNow(DRAWN)
    const { number } = draw
    await record(world, { campaignId, number, by, now }, 'draw.withdraw-number', { number })
    if (await step(world.store, draw, { status: 'sealed', number: '', numberBy: '' })) return done({})
  }
}

/**
 * The draw: the same number by a second person. Whoever wins follows from what was sealed and the number, so it does not
 * matter how often it is reckoned, by how many at once, or where it is cut off: one write keeps the one outcome.
 */
export async function confirmNumber(
  world: World,
  entering: Entering,
): Promise<Outcome<{ winners: number }, 'not-now' | 'own-work'>> {
  const { campaignId, number, now } = entering
  const by = pseudonymOf(entering.by)
  for (;;) {
    const draw = await world.store.draws.get(campaignId)
    if (!draw || draw.status === 'open' || draw.status === 'sealed') return notNow('号码还没有人填')
    if (draw.number !== number) return notNow('和第一个人填的不一样。请两个人一起对着公布的号码再看一遍')
    if (draw.status !== 'numbered') return done({ winners: draw.winners.length })
    if (draw.numberBy === by) return refuse('own-work')
    const winners = firstWinners(draw, await sealedCodes(world.store, draw), now)
    await record(world, entering, 'draw.draw', { number, winners: winners.length })
    const drawn = { status: 'drawn', confirmedBy: by, drawnAt: now, winners } as const
    if (await step(world.store, draw, drawn)) return done({ winners: winners.length })
  }
}

/** One step of a draw, if nobody has taken one meanwhile. */
const step = async (store: Store, { _id, rev }: DrawDoc, change: Partial<Omit<DrawDoc, '_id' | 'rev'>>) =>
  typeof (await store.draws.updateIf(_id, { rev }, change)) === 'object'

const record = (
  world: World,
  { campaignId, by, now }: Entering,
  act: string,
  detail: Readonly<Record<string, string | number>>,
) => recordAct(world, SYSTEM_CHAIN, { at: now, by: pseudonymOf(by), act, subject: campaignId, detail })
