import type { InboxItem } from '#contract/inbox'
import type { Store } from '../../store/collections'
import { ownInboxOf } from './inbox'

/** Until when a person has seen their inbox; 0 when they never opened it. */
export const seenUntil = async (store: Store, personId: string): Promise<number> =>
  (await store.inboxMarks.get(personId))?.seenUntil ?? 0

export const unreadIn = (items: readonly InboxItem[], seen: number) => items.filter(({ at }) => at > seen).length

/** How much a resident has not seen, without what comes with a role. */
export async function ownUnread(store: Store, personId: string, now: number): Promise<number> {
  const items = await ownInboxOf(store, personId, now)
  return items.length === 0 ? 0 : unreadIn(items, await seenUntil(store, personId))
}

/** Moves the mark forward to `until`, never back. Answers where it stands. */
export async function seeUntil(store: Store, personId: string, until: number): Promise<number> {
  for (;;) {
    const mark = await store.inboxMarks.get(personId)
    if (mark && mark.seenUntil >= until) return mark.seenUntil
    if (!mark) {
      if ((await store.inboxMarks.insert([{ _id: personId, rev: 1, seenUntil: until }])) === 'inserted') return until
    } else if (await store.inboxMarks.updateIf(personId, { rev: mark.rev }, { seenUntil: until })) return until
  }
}
