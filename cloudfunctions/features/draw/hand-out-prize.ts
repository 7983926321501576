import { lookUpCodeOf } from '../../kernel/look-up-code'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { DrawDoc, Winner } from '../../store/draw-documents'
import { pseudonymOf, SYSTEM_CHAIN } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import type { World } from '../world'
import { notNow } from './draw'
import { isOverdue } from './winners'

export interface HandingOut {
  readonly campaignId: string
  /** As it was typed. */
  readonly claimCode: string
  readonly by: string
  readonly now: number
}
type HandedOut = { readonly prize: string; readonly code: string; readonly claimedAt: number }

/** Notes that a prize was handed out to whoever showed its claim code; a repeated call finds when that was. */
export async function handOutPrize(
  world: World,
  { campaignId, claimCode, by, now }: HandingOut,
): Promise<Outcome<HandedOut, 'not-found' | 'not-now'>> {
  const claimKey = lookUpCodeOf(claimCode)
  const [entry] = claimKey === undefined ? [] : await world.store.drawEntries.find({ where: { claimKey }, limit: 1 })
  if (entry?.campaignId !== campaignId) return refuse('not-found')
  for (;;) {
    const draw = await world.store.draws.get(campaignId)
    const winner = draw?.winners.find(({ code }) => code === entry.codeKey)
    if (!draw || !winner) return refuse('not-found')
    if (winner.status === 'claimed') return done(handedOut(draw, winner))
    if (winner.status === 'forfeited' || isOverdue(winner, now)) return notNow('过了领奖期限，这份奖品已经给了后面的人')
    const detail = { code: winner.code, prize: winner.prize }
    const facts = { at: now, by: pseudonymOf(by), act: 'draw.hand-out', subject: campaignId, detail }
    await recordAct(world, SYSTEM_CHAIN, facts)
    const claimed: Winner = { ...winner, status: 'claimed', settledAt: now }
    const winners = draw.winners.map((one) => (one.code === winner.code ? claimed : one))
    const after = await world.store.draws.updateIf(campaignId, { rev: draw.rev, status: 'drawn' }, { winners })
    if (typeof after === 'object') return done(handedOut(after, claimed))
  }
}

const handedOut = ({ plan }: DrawDoc, { prize, code, settledAt }: Winner): HandedOut => ({
  prize: plan.prizes[prize]?.name ?? '',
  code,
  claimedAt: settledAt,
})
