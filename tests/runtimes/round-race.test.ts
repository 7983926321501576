import { questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import { RoundsSeen } from '../../cloudfunctions/features/round/rounds-seen'
import { newPerson } from '../booking/wish'
import { plantDesk } from '../desk/plant-desk'
import { productOn } from '../kernel/open-product'
import { aRound } from '../round/players'
import { type ListeningOnPostgres, listenOnPostgres } from './listen-on-postgres'

const PLAYERS = 300
const QUESTIONS = 3
const MOST_BYTES = 2_048

let server: ListeningOnPostgres
beforeAll(async () => {
  server = await listenOnPostgres({ roundsSeen: new RoundsSeen(200) })
  await server.store.questions.insert(questionBank())
})
afterAll(() => server.close())
afterEach(() => expect(server.faults.splice(0)).toEqual([]))

interface Screen {
  readonly cursor: string
  readonly view: {
    readonly phase: string
    readonly no: number
    readonly question: { readonly form: string; readonly options: readonly { readonly id: string }[] } | null
    readonly own: { readonly rank: number; readonly right: number } | null
  } | null
}

const sizes: number[] = []
async function ask<T>(name: string, input: object, person: string): Promise<T> {
  const { status, body } = await server.call(name, input, person)
  sizes.push(Buffer.byteLength(JSON.stringify(body)))
  expect({ name, status }).toEqual({ name, status: 200 })
  return (body as { value: T }).value
}

it('300 players answer at once and twice, and reload: each answer counts once, every poll is small, the places are whole', async () => {
  const product = { ...productOn(server.store), clock: server.clock }
  const desk = await plantDesk(product)
  const { roundId, code } = await aRound(product, desk.lab._id, desk.staff, { questions: QUESTIONS })
  const people = Array.from({ length: PLAYERS }, newPerson)
  await Promise.all(people.map((person) => ask('round.join', { code }, person)))
  for (let no = 1; no <= QUESTIONS; no++) {
    // Two screens of who leads, together.
    await Promise.all([1, 2].map(() => ask('round.advance', { roundId, no: no - 1 }, desk.staff)))
    server.clock.now += 1_000
    await Promise.all(
      people.map(async (person, n) => {
        const { view, cursor } = await ask<Screen>('round.follow', { roundId }, person)
        const letters = view?.question?.options.map(({ id }) => id) ?? []
        const choice = [letters[n % letters.length]]
        const answers = await Promise.all([1, 2].map(() => ask('round.answer', { roundId, no, choice }, person)))
        expect(answers).toEqual([{ choice }, { choice }])
        await ask<Screen>('round.follow', { roundId, seen: cursor }, person)
      }),
    )
    server.clock.now += 20_000
    const late = await server.call('round.answer', { roundId, no, choice: ['a'] }, people[0])
    expect(late.body).toMatchObject({ ok: true, value: { choice: [expect.any(String)] } })
    const { view } = await ask<{ answered: number; view: { bars: { count: number }[]; phase: string } }>(
      'round.lead',
      { roundId },
      desk.staff,
    )
    expect(view.phase).toBe('shown')
    expect(view.bars.reduce((sum, { count }) => sum + count, 0)).toBe(PLAYERS)
  }
  server.clock.now += 1_000
  const screens = await Promise.all(people.map((person) => ask<Screen>('round.follow', { roundId }, person)))
  const stored = await server.store.roundAnswers.find({ where: { roundId } })
  expect(stored).toHaveLength(PLAYERS * QUESTIONS)
  expect(new Set(stored.map(({ playerId, no }) => `${playerId}#${no}`)).size).toBe(PLAYERS * QUESTIONS)
  const places = screens.map(({ view }) => view?.own?.rank ?? 0).sort((a, b) => a - b)
  expect(places).toEqual(Array.from({ length: PLAYERS }, (_, n) => n + 1))
  expect(await server.store.rounds.get(roundId)).toMatchObject({ rev: 1 + QUESTIONS, no: QUESTIONS })
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES)
})
