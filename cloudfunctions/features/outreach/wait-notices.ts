import type { InboxItem } from '#contract/inbox'
import { hashId } from '../../kernel/ids'
import { shanghaiWords } from '../../kernel/time'
import type { LabDoc, WaitDoc } from '../../store/collections'
import type { ClosureDoc } from '../../store/notice-documents'
import { kindsOf } from '../booking/wait'
import { kindWords } from './visit-notices'

export interface OwnWait {
  readonly wait: WaitDoc
  readonly lab: Pick<LabDoc, '_id' | 'name'>
  /** When the places were kept; undefined when none are. */
  readonly offeredAt: number | undefined
  /** What called its time off. */
  readonly closure: ClosureDoc | undefined
}

/** What a person is told of one wait. */
export function waitNotices({ wait, lab, offeredAt, closure }: OwnWait, now: number): InboxItem[] {
  const { _id, status, startsAt, offerUntil } = wait
  const what = `${shanghaiWords(startsAt)}，${lab.name}，${kindWords(kindsOf(wait))}`
  const about = { when: startsAt, where: lab.name }
  const toMine = { page: 'mine', id: '', kind: '' } as const
  const toSlots = { page: 'slots', id: lab._id, kind: wait.instruments[0]?.kind ?? '' } as const
  if (status === 'offered' && now < offerUntil) {
    const next = `${what}。请在 ${shanghaiWords(offerUntil)} 以前答复，过时就让给下一位。`
    const itemId = hashId('offer', _id)
    return [
      { itemId, topic: 'offer', at: offeredAt ?? wait.since, says: '有位置给您留着', next, ...about, way: toMine },
    ]
  }
  // The clock comes round a little later; for the person it is over at the moment that was said.
  if (status !== 'lapsed' && status !== 'offered') return []
  const itemId = hashId('lapse', _id)
  if (closure && closure.at <= offerUntil) {
    const next = `${what}。原因：${closure.reason}。点这里换一个时间。`
    return [{ itemId, topic: 'change', at: offerUntil, says: '您排候补的时间取消了', next, ...about, way: toSlots }]
  }
  if (offerUntil > 0) {
    const next = `${what}。还想检的话，点这里再选一个时间。`
    return [
      { itemId, topic: 'change', at: offerUntil, says: '留的位置过时了，已经让给下一位', next, ...about, way: toSlots },
    ]
  }
  const next = `${what}。还想检的话，点这里再选一个时间。`
  return [{ itemId, topic: 'change', at: startsAt, says: '候补没有等到位置', next, ...about, way: toSlots }]
}
