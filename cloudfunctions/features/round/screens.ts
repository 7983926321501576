import type { OutputOf } from '#contract/endpoint'
import type { followRound, leadRound } from '#contract/round'
import type { RoundDoc } from '../../store/round-documents'
import { pseudonym } from '../standing/pseudonym'
import type { World } from '../world'
import { answerId, lettersOf, phaseOf, playerId } from './round'
import { hasSeen, type RoundSeen, readRound } from './round-seen'

const ON_BIG_SCREEN = 8
const ON_PHONE = 3

/** What all who ask at this moment are shown. */
function seenNow(round: RoundDoc, now: number, { store, roundsSeen }: World): Promise<RoundSeen> {
  const phase = phaseOf(round, now)
  return roundsSeen.of(round, phase, now, () => readRound(store, round, phase))
}

const withoutId = ({ playerId: _, ...place }: RoundSeen['places'][number]) => place

const best = ({ places }: RoundSeen, most: number) => places.slice(0, most).map(withoutId)

/** The screen of who leads. */
export async function bigScreen(
  round: RoundDoc,
  seen: string | undefined,
  now: number,
  world: World,
): Promise<OutputOf<typeof leadRound>> {
  const all = await seenNow(round, now, world)
  const { cursor, players, answered, view } = all
  const told = { now, players, answered, code: round.status === 'open' ? round.codeKey : '' }
  if (hasSeen(seen, cursor)) return { ...told, cursor: seen ?? cursor, view: null }
  return { ...told, cursor, view: { ...view, standing: best(all, ON_BIG_SCREEN) } }
}

/** The screen of a player; undefined for who does not play. */
export async function phoneScreen(
  roundId: string,
  personId: string,
  seen: string | undefined,
  now: number,
  world: World,
): Promise<OutputOf<typeof followRound> | undefined> {
  const own = playerId(roundId, personId)
  const [round, player] = await Promise.all([world.store.rounds.get(roundId), world.store.players.get(own)])
  if (!round || !player) return undefined
  const all = await seenNow(round, now, world)
  const { cursor, players, answered, view, places } = all
  const told = { now, players, answered, name: pseudonym(own) }
  if (hasSeen(seen, cursor)) return { ...told, cursor: seen ?? cursor, view: null }
  const answer = view.no > 0 ? await world.store.roundAnswers.get(answerId(own, view.no)) : undefined
  const place = places.find(({ playerId: id }) => id === own)
  const choice = answer ? lettersOf(answer.choice) : []
  return {
    ...told,
    cursor,
    view: { ...view, standing: best(all, ON_PHONE), choice, own: place ? withoutId(place) : null },
  }
}
