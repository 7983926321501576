import type { InboxItem } from '#contract/inbox'
import { hashId } from '../../kernel/ids'
import { shanghaiWords } from '../../kernel/time'
import type { LabDoc, SlotDoc, Store } from '../../store/collections'
import type { PlaceDrawDoc, PlaceWishDoc } from '../../store/fairness-documents'
import { drawnVisitId } from '../release/draw-rules'
import { kindWords } from './visit-notices'

/** What a person is told of the draws in which they have a wish: once, when a draw is over. */
export async function drawNotices(store: Store, personId: string): Promise<InboxItem[]> {
  const wishes = await store.placeWishes.find({ where: { personId } })
  const told = await Promise.all(wishes.map((wish) => drawNotice(store, wish)))
  return told.filter((item) => item !== undefined)
}

async function drawNotice(store: Store, wish: PlaceWishDoc): Promise<InboxItem | undefined> {
  const draw = await store.placeDraws.get(wish.campaignId)
  if (draw?.status !== 'done') return undefined
  const slot = await store.slots.get(wish.slotId || (wish.slotIds[0] ?? ''))
  const lab = slot && (await store.labs.get(slot.labId))
  return lab && noticeOf(wish, draw, slot, lab)
}

function noticeOf(wish: PlaceWishDoc, draw: PlaceDrawDoc, { startsAt }: SlotDoc, lab: LabDoc): InboxItem {
  const what = `${shanghaiWords(startsAt)}，${lab.name}，${kindWords(wish.instruments.map(({ kind }) => kind))}`
  const about = {
    itemId: hashId('draw', wish._id),
    topic: 'change' as const,
    at: draw.doneAt,
    when: startsAt,
    where: lab.name,
  }
  const place = wish.position > 0 ? `您抽在第 ${wish.position} 个（共 ${draw.wishes} 人）。` : ''
  if (wish.status === 'drawn') {
    const way = { page: 'ticket', id: drawnVisitId(wish), kind: '' } as const
    return { ...about, says: '抽签约上了', next: `${what}。${place}点这里看预约单，来不了请早点取消。`, way }
  }
  if (wish.status === 'waiting') {
    const way = { page: 'mine', id: '', kind: '' } as const
    return { ...about, says: '这次没有抽中，已经替您排上候补', next: `${what}。${place}有位置会告诉您。`, way }
  }
  const way = { page: 'slots', id: lab._id, kind: wish.instruments[0]?.kind ?? '' } as const
  return { ...about, says: '这次没有抽中', next: `${place}剩下的位置可以直接约，点这里看看。`, way }
}
