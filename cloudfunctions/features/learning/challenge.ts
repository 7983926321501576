import type { OutputOf } from '#contract/endpoint'
import type {
  answerChallenge as declared,
  readChallenge as declaredRead,
  startChallenge as declaredStart,
} from '#contract/learning'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import type { CampaignDoc, Store } from '../../store/collections'
import type { AnsweredLine, AskedDeck, AskedLine, ChallengeDoc } from '../../store/learning-documents'
import type { World } from '../world'
import { afterAnswer, NEW_DECK, standingOf, withNewTop } from './asked-deck'
import { cardView, judge, judgedView, questionOf, topOf, withheldFrom } from './asked-question'
import { lineOf, pickNearest } from './deal-question'
import type { Learner } from './study'

type Runs = readonly ChallengeDoc[]

/** How far somebody's runs went. A run that is open counts for as far as it is. */
export async function readChallenge(learner: Learner, { store }: World): Promise<OutputOf<typeof declaredRead>> {
  const { campaign } = learner
  const runs = await runsOf(store, learner)
  return {
    now: learner.now,
    opensAt: campaign.quizOpensAt,
    closesAt: campaign.quizClosesAt,
    best: bestOf(runs),
    runs: runs.length,
    openStreak: openOf(runs)?.streak ?? null,
  }
}

/**
 * Begins a run, or answers with the one that is open: the run's number is part of its unique key, so two phones that begin
 * together go on with one and the same.
 */
export async function startChallenge(
  learner: Learner,
  world: World,
): Promise<Outcome<OutputOf<typeof declaredStart>, 'quiz-closed' | 'no-questions'>> {
  if (!isPlayed(learner.campaign, learner.now)) return refuse('quiz-closed')
  for (;;) {
    const runs = await runsOf(world.store, learner)
    const run = openOf(runs) ?? newRun(learner, runs.length)
    const deck = await withTop(run.deck, run.streak, learner, world)
    const [line] = deck.asked
    if (!line) {
      if (run.rev === 0) return refuse('no-questions')
      // A corrected key has opened it again, and there is nothing left to ask.
      await world.store.challenges.updateIf(run._id, { rev: run.rev, status: 'open' }, { status: 'over' })
      continue
    }
    if (deck === run.deck || (await storeRun(world.store, run, deck)))
      return done({
        runId: run._id,
        streak: run.streak,
        card: cardView(deck.turn, line, await questionOf(world.store, line)),
      })
  }
}

interface Given {
  readonly runId: string
  readonly turn: number
  readonly choice: readonly string[]
}
type Answered = Outcome<OutputOf<typeof declared>, 'quiz-closed' | 'not-found' | 'turn-over' | 'invalid'>

/** Judges one answer: right, and the next question comes; wrong, and the run is over. The first answer counts. */
export async function answerChallenge(given: Given, learner: Learner, world: World): Promise<Answered> {
  const { store } = world
  for (;;) {
    const run = await store.challenges.get(given.runId)
    // Another's run answers like a missing one.
    if (run?.personId !== learner.personId || run.campaignId !== learner.campaign._id) return refuse('not-found')
    const standing = standingOf(run.deck, given.turn)
    if (standing === 'over') return refuse('turn-over')
    if ('judged' in standing) return done(await told(run, given.turn, standing.judged, learner, store))
    if (!isPlayed(learner.campaign, learner.now)) return refuse('quiz-closed')
    const withheld = await withheldFrom(store, learner.campaign, learner.personId, learner.now, 'challenge')
    if (withheld.has(standing.judge.questionId)) return refuse('turn-over')
    const question = await questionOf(store, standing.judge)
    const answered = judge(question, standing.judge, given.choice, learner.now)
    if (!answered) return refuse('invalid', { path: 'choice', message: '这道题没有这个选项' })
    const streak = run.streak + (answered.correct ? 1 : 0)
    const next = answered.correct ? await nextLine(run.deck, streak, withheld, standing.judge, world) : []
    const change = {
      streak,
      status: next.length > 0 ? 'open' : 'over',
      deck: afterAnswer(run.deck, answered, next),
      answers: [...run.answers, answered],
    } as const
    const changed = await store.challenges.updateIf(run._id, { rev: run.rev, status: 'open' }, change)
    if (typeof changed === 'object') return done(await told(changed, given.turn, answered, learner, store))
  }
}

async function told(run: ChallengeDoc, turn: number, answered: AnsweredLine, learner: Learner, store: Store) {
  return {
    judged: judgedView(turn, answered, await questionOf(store, answered), learner),
    streak: run.streak,
    best: Math.max(run.streak, bestOf(await runsOf(store, learner))),
    card: await topOf(store, run.deck),
  }
}

/** The run that is played; where a corrected key has opened another one again, that comes after it. */
const openOf = (runs: Runs): ChallengeDoc | undefined =>
  runs.filter(({ status }) => status === 'open').sort((a, b) => b.startedAt - a.startedAt)[0]
const bestOf = (runs: Runs) => Math.max(0, ...runs.map(({ streak }) => streak))
const isPlayed = (campaign: CampaignDoc, now: number) => now >= campaign.quizOpensAt && now < campaign.quizClosesAt

const runsOf = (store: Store, { campaign, personId }: Learner): Promise<ChallengeDoc[]> =>
  store.challenges.find({ where: { campaignId: campaign._id, personId } })

function newRun({ campaign, personId, now }: Learner, number: number): ChallengeDoc {
  const runKey = `${campaign._id}:${personId}#${number}`
  const whose = { campaignId: campaign._id, personId, startedAt: now }
  const nothing = { streak: 0, deck: NEW_DECK, answers: [], rescores: [], rescoredAt: 0 }
  return { _id: hashId('challenge', runKey), rev: 0, runKey, ...whose, status: 'open', ...nothing }
}

async function storeRun(store: Store, run: ChallengeDoc, deck: AskedDeck): Promise<boolean> {
  if (run.rev === 0) return (await store.challenges.insert([{ ...run, rev: 1, deck }])) === 'inserted'
  return typeof (await store.challenges.updateIf(run._id, { rev: run.rev, status: 'open' }, { deck })) === 'object'
}

/** The deck with a question on top that may be asked: the one that is there, unless it has come onto the person's open paper. */
async function withTop(deck: AskedDeck, streak: number, learner: Learner, world: World): Promise<AskedDeck> {
  const withheld = await withheldFrom(world.store, learner.campaign, learner.personId, learner.now, 'challenge')
  const [top] = deck.asked
  if (top && !withheld.has(top.questionId)) return deck
  return withNewTop(deck, await nextLine(deck, streak, withheld, top, world))
}

// The first five are easy, the next five of middling difficulty.
const difficultyAt = (streak: number) => (streak < 5 ? 1 : streak < 10 ? 2 : 3)

async function nextLine(
  deck: AskedDeck,
  streak: number,
  withheld: ReadonlySet<string>,
  top: AskedLine | undefined,
  { store, randomBelow }: World,
): Promise<readonly AskedLine[]> {
  const live = await store.questions.tally({ where: { live: true }, by: ['_id', 'difficulty'] })
  const asked = new Set([...deck.seen, ...(top ? [top.questionId] : []), ...withheld])
  const pool = live.filter(({ _id }) => !asked.has(_id))
  return lineOf(store, pickNearest(pool, difficultyAt(streak), randomBelow)?._id, randomBelow)
}
