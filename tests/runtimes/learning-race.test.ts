import type { OutputOf } from '#contract/endpoint'
import type { answerCard, answerChallenge, Card, readCard, startChallenge } from '#contract/learning'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { rightChoice, wrongChoice } from '../learning/learners'
import { sampleBank } from '../quiz/sample-bank'
import type { Reply } from './listen'
import { type ListeningOnPostgres, listenBefore } from './listen-on-postgres'

let server: ListeningOnPostgres
listenBefore(async (opened) => {
  server = opened
  await server.store.questions.insert(sampleBank())
})
beforeEach(() => plantLab(server))

const times = <T>(count: number, act: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => act(n))
const granted = <T>({ body }: Reply) => (body as { value: T }).value
/** Right and wrong by turns, as from phones that do not agree. */
const byTurns = (card: Card, n: number) => (n % 2 === 0 ? rightChoice(card) : wrongChoice(card))

it('twenty phones that read one deck see one question, and whatever they answer has one outcome', async () => {
  const person = newPerson()
  const read = () => server.call('learning.readCard', { deck: 'units' }, person)
  const cards = (await Promise.all(times(20, read))).map((reply) => granted<OutputOf<typeof readCard>>(reply).card)
  for (const card of cards) expect(card).toEqual(cards[0])
  const card = cards[0] as Card
  const answer = (n: number) =>
    server.call('learning.answerCard', { deck: 'units', turn: card.turn, choice: byTurns(card, n) }, person)
  const verdicts = (await Promise.all(times(20, answer))).map((reply) => granted<OutputOf<typeof answerCard>>(reply))
  for (const verdict of verdicts) expect(verdict).toEqual(verdicts[0])
  const [study, ...others] = await server.store.studies.find({ where: { personId: person } })
  expect(others).toEqual([])
  expect(study?.decks.units?.seen).toHaveLength(1)
  expect(study?.book).toHaveLength(verdicts[0]?.judged.question.correct ? 0 : 1)
})

it('answers to several decks at once are all kept', async () => {
  const person = newPerson()
  const decks = ['units', 'home'] as const
  const cards = await Promise.all(
    decks.map(async (deck) =>
      granted<OutputOf<typeof readCard>>(await server.call('learning.readCard', { deck }, person)),
    ),
  )
  await Promise.all(
    decks.map((deck, n) => {
      const card = cards[n]?.card as Card
      return server.call('learning.answerCard', { deck, turn: card.turn, choice: wrongChoice(card) }, person)
    }),
  )
  const [study] = await server.store.studies.find({ where: { personId: person } })
  expect(study?.book.map(({ topic }) => topic).sort()).toEqual(['home', 'units'])
})

it('twenty phones that begin a challenge have one run, and its streak grows by one however often an answer comes', async () => {
  const person = newPerson()
  const start = () => server.call('learning.startChallenge', {}, person)
  const runs = (await Promise.all(times(20, start))).map((reply) => granted<OutputOf<typeof startChallenge>>(reply))
  for (const run of runs) expect(run).toEqual(runs[0])
  const { runId, card } = runs[0] as OutputOf<typeof startChallenge>
  const answer = (n: number) =>
    server.call('learning.answerChallenge', { runId, turn: card.turn, choice: byTurns(card, n) }, person)
  const verdicts = (await Promise.all(times(20, answer))).map((reply) =>
    granted<OutputOf<typeof answerChallenge>>(reply),
  )
  for (const verdict of verdicts) expect(verdict).toEqual(verdicts[0])
  const stored = await server.store.challenges.find({ where: { personId: person } })
  const correct = verdicts[0]?.judged.question.correct === true
  expect(stored).toMatchObject([{ streak: correct ? 1 : 0, status: correct ? 'open' : 'over' }])
})
