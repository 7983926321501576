import { countStandings } from '../../cloudfunctions/features/standing/count-standings'
import { rankOf } from '../../cloudfunctions/features/standing/read-standing'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { sampleBank } from '../quiz/sample-bank'
import { type ListeningOnPostgres, listenBefore } from './listen-on-postgres'

let server: ListeningOnPostgres
listenBefore(async (opened) => {
  server = opened
  await server.store.questions.insert(sampleBank())
})

it('forty people hand in, each twice at once, while three clocks count: each has one place, and the places are right', async () => {
  const { campaign } = await plantLab(server)
  const people = Array.from({ length: 40 }, newPerson)
  const counting = Promise.all([1, 2, 3].map(() => countStandings({ store: server.store })))
  await Promise.all(
    people.map(async (person) => {
      const { body } = await server.call('quiz.startAttempt', {}, person)
      const { attemptId } = (body as { value: { attemptId: string } }).value
      await server.call('quiz.saveAnswer', { attemptId, no: 1, choice: ['a'] }, person)
      const submit = () => server.call('quiz.submitAttempt', { attemptId }, person)
      await Promise.all([submit(), submit(), countStandings({ store: server.store })])
    }),
  )
  await counting
  await Promise.all([1, 2, 3].map(() => countStandings({ store: server.store })))
  const places = await server.store.standings.find({
    where: { campaignId: campaign._id },
    orderBy: { field: 'rankKey', direction: 'asc' },
  })
  expect(new Set(places.map(({ personId }) => personId))).toEqual(new Set(people))
  expect(places.every(({ counted }) => counted)).toBe(true)
  const told = await Promise.all(places.map((place) => rankOf(server.store, place)))
  expect(told).toEqual(places.map((_, index) => index + 1))
})
