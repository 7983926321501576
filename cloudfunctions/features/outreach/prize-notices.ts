import type { InboxItem } from '#contract/inbox'
import { hashId } from '../../kernel/ids'
import { shanghaiWords } from '../../kernel/time'
import type { Store } from '../../store/collections'
import type { DrawDoc, DrawEntryDoc, Winner } from '../../store/draw-documents'

/** What somebody is told of draws: that a prize waits, that it was handed out or let go, that they were taken out. */
export async function prizeNotices(store: Store, personId: string, now: number): Promise<InboxItem[]> {
  const entries = await store.drawEntries.find({ where: { personId } })
  if (entries.length === 0) return []
  const campaignIds = entries.map(({ campaignId }) => campaignId)
  const [draws, campaigns] = await Promise.all([
    store.draws.find({ where: { _id: { in: campaignIds } } }),
    store.campaigns.find({ where: { _id: { in: campaignIds } } }),
  ])
  return entries.flatMap((entry) => {
    const draw = draws.find(({ _id }) => _id === entry.campaignId)
    const where = campaigns.find(({ _id }) => _id === entry.campaignId)?.title ?? ''
    if (!draw || draw.status === 'open') return []
    if (entry.verdict === 'out') return [takenOut(draw, entry, where)]
    return draw.winners.filter(({ code }) => code === entry.codeKey).map((winner) => ofWinner(draw, winner, where, now))
  })
}

const itemOf = (draw: DrawDoc, at: number, which: string, where: string) => ({
  itemId: hashId('prize', draw._id, which),
  topic: 'prize' as const,
  at,
  when: at,
  where,
  way: { page: 'prizes' as const, id: draw._id, kind: '' },
})

const takenOut = (draw: DrawDoc, { reason, _id }: DrawEntryDoc, where: string): InboxItem => ({
  ...itemOf(draw, draw.sealedAt, `out ${_id}`, where),
  says: '您没有进抽奖名单',
  next: `${where}。理由：${reason}。点这里看规则和主办单位。`,
})

/** A winner's prize was theirs from the draw on, or from when another let it go. */
function ofWinner(draw: DrawDoc, winner: Winner, where: string, now: number): InboxItem {
  const prize = draw.plan.prizes[winner.prize]?.name ?? ''
  const item = itemOf(draw, winner.wonAt, `${winner.code} ${winner.status}`, where)
  if (winner.status === 'claimed')
    return { ...item, at: winner.settledAt, says: '奖品已经领走', next: `${where}，${prize}。` }
  if (winner.status === 'forfeited' || winner.until <= now)
    return { ...item, at: winner.until, says: '领奖期限过了', next: `${where}，${prize}，已经给了后面的人。` }
  const next = `${where}，${prize}。请在 ${shanghaiWords(winner.until - 1)} 以前领，点这里看领奖码和在哪里领。`
  return { ...item, says: '您中奖了', next }
}
