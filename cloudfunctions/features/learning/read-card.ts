import { INSTRUMENT_GROUPS } from '#contract/instrument-kind'
import type { Card, Deck } from '#contract/learning'
import { shanghaiDay } from '../../kernel/time'
import type { Store } from '../../store/collections'
import type { AskedDeck, AskedLine, StudyDoc } from '../../store/learning-documents'
import { instrumentIn } from '../quiz/instrument-of'
import type { World } from '../world'
import { NEW_DECK, withNewTop } from './asked-deck'
import { topOf, withheldFrom } from './asked-question'
import { lineOf, pickNearest } from './deal-question'
import { changeStudy, type Learner } from './study'
import { dueOn } from './wrong-book'

export const deckOf = (study: StudyDoc, key: Deck): AskedDeck => study.decks[key] ?? NEW_DECK

/** The question on top of a deck, which stays there until it is answered, and how many are left behind it. */
export const readCard = (
  key: Deck,
  learner: Learner,
  { store, randomBelow }: World,
): Promise<{ card: Card | null; left: number }> =>
  changeStudy(store, learner, async (study) => {
    const deck = deckOf(study, key)
    const pile = await pileOf(store, study, key, learner)
    const [top] = deck.asked
    if (top && pile.all.includes(top.questionId))
      return { study, answer: { card: await topOf(store, deck), left: pile.left(deck) } }
    // All were asked: the next round begins.
    const round = pile.left(deck) > 0 ? deck : { ...deck, seen: [] }
    const dealt = withNewTop(round, await pile.next(round, randomBelow))
    const answer = { card: await topOf(store, dealt), left: pile.left(dealt) }
    // An empty deck that stays empty is not worth a write.
    const same = top === undefined && dealt.asked.length === 0
    return { study: same ? study : { ...study, decks: { ...study.decks, [key]: dealt } }, answer }
  })

/** What a deck can ask now. */
export interface Pile {
  readonly all: readonly string[]
  /** How many of them were not asked yet. */
  left(deck: AskedDeck): number
  next(deck: AskedDeck, randomBelow: (below: number) => number): Promise<readonly AskedLine[]>
}

/** The questions of a deck without those that are withheld: of a topic by chance, of the book what is longest due. */
export async function pileOf(store: Store, study: StudyDoc, key: Deck, learner: Learner): Promise<Pile> {
  const withheld = await withheldFrom(store, learner.campaign, learner.personId, learner.now, 'learning')
  if (key === 'review') {
    const due = dueOn(study.book, shanghaiDay(learner.now))
      .map(({ questionId }) => questionId)
      .filter((id) => !withheld.has(id))
    return { all: due, left: () => due.length, next: (_, randomBelow) => lineOf(store, due[0], randomBelow) }
  }
  const live = await liveIn(store, key)
  const open = live.filter(({ _id }) => !withheld.has(_id))
  const unseen = ({ seen }: AskedDeck) => open.filter(({ _id }) => !seen.includes(_id))
  return {
    all: open.map(({ _id }) => _id),
    left: (deck) => unseen(deck).length,
    next: (deck, randomBelow) => lineOf(store, pickNearest(unseen(deck), undefined, randomBelow)?._id, randomBelow),
  }
}

/** The questions of a topic, or those about an instrument, which stand under the topics of a household. */
async function liveIn(store: Store, key: Exclude<Deck, 'review'>) {
  const group = INSTRUMENT_GROUPS.find((name) => name === key)
  if (!group) return store.questions.tally({ where: { live: true, topic: key }, by: ['_id', 'difficulty'] })
  const where = { live: true, topic: { in: ABOUT_INSTRUMENTS } }
  const found = await store.questions.tally({ where, by: ['_id', 'difficulty', 'text'] })
  return found.filter(({ text }) => instrumentIn(text) === group)
}

const ABOUT_INSTRUMENTS = ['home', 'medical', 'market', 'reading', 'law']
