import {
  advanceRound,
  answerRound,
  closeQuestion,
  followRound,
  joinRound,
  leadRound,
  listRounds,
  openRound,
  readRoundCode,
} from '#contract/round'
import { endOldRounds } from '../../cloudfunctions/features/round/end-rounds'
import { hasSeen } from '../../cloudfunctions/features/round/round-seen'
import { DAY } from '../../cloudfunctions/kernel/time'
import { newPerson } from '../booking/wish'
import { employ, plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'
import { sampleBank } from '../quiz/sample-bank'
import { aPlayer, aRound } from './players'

let product: Product
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
})
afterAll(() => product.close())
afterEach(() => expect(product.faults.splice(0)).toEqual([]))

const refused = (refusal: string) => expect.objectContaining({ ok: false, refusal })

/** A round at a lab, and who leads it. */
async function atALab(changes: object = {}) {
  const desk = await plantDesk(product)
  const { roundId, code } = await aRound(product, desk.lab._id, desk.staff, changes)
  const lead = (seen?: string, who = desk.staff) =>
    product.get(leadRound, seen === undefined ? { roundId } : { roundId, seen }, who)
  const advance = (no: number, who = desk.staff) => product.get(advanceRound, { roundId, no }, who)
  const pass = (ms: number) => {
    product.clock.now += ms
  }
  return { ...desk, roundId, code, lead, advance, pass }
}

it('goes from the lobby through all questions to the end, with the bars and the places after each', async () => {
  const { code, lead, advance, pass } = await atALab()
  const [quick, slow, wrong] = [
    await aPlayer(product, code),
    await aPlayer(product, code),
    await aPlayer(product, code),
  ]
  expect(await lead()).toMatchObject({ code, players: 3, view: { phase: 'lobby', no: 0, of: 3, question: null } })
  for (let no = 1; no <= 3; no++) {
    await advance(no - 1)
    pass(2_000)
    await quick.play('right')
    pass(3_000)
    await slow.play('right')
    await wrong.play('wrong')
    expect(await lead()).toMatchObject({ answered: 3, view: { phase: 'asking', no, bars: [], standing: [] } })
    pass(15_000)
    const { view } = await lead()
    expect(view).toMatchObject({ phase: 'shown', no, explanation: expect.stringMatching(/./) })
    expect(view?.bars.filter(({ id }) => view.right.includes(id)).every(({ count }) => count === 2)).toBe(true)
    expect(view?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(2 * (view?.right.length ?? 0) + 1)
    expect(view?.standing.map(({ right, spentMs }) => [right, spentMs])).toEqual([
      [no, 2_000 * no],
      [no, 5_000 * no],
      [0, 0],
    ])
  }
  await advance(3)
  expect(await lead()).toMatchObject({ code: '', view: { phase: 'over', no: 3 } })
  const { view, name } = await slow.follow()
  expect(view).toMatchObject({ phase: 'over', own: { rank: 2, right: 3, spentMs: 15_000, name } })
  expect(view?.standing).toHaveLength(3)
})

it('tells nothing of the answer, or of how others answered, before the question closes', async () => {
  const { code, lead, advance, pass } = await atALab()
  const [player, other] = [await aPlayer(product, code), await aPlayer(product, code)]
  await advance(0)
  await other.play('right')
  const open = [await lead(), await player.follow(), await other.follow()]
  for (const { view } of open)
    expect(view).toMatchObject({ phase: 'asking', right: [], bars: [], explanation: '', source: '', standing: [] })
  expect((await other.follow()).view?.own).toBeNull()
  const given = await other.play('wrong')
  expect(JSON.stringify(given)).not.toMatch(/right|correct|points/)
  const seen = JSON.stringify(open)
  pass(20_000)
  const after = (await player.follow()).view
  expect(after?.explanation.length).toBeGreaterThan(5)
  expect(seen).not.toContain(after?.explanation)
})

it('the first answer counts and there is no other; a late one, one before its question and one of a stranger are refused', async () => {
  const { roundId, code, advance, pass } = await atALab()
  const player = await aPlayer(product, code)
  expect(await player.answer(1, ['a'])).toEqual(refused('turn-over'))
  await advance(0)
  const first = await player.play('right')
  expect(first).toMatchObject({ ok: true })
  expect(await player.play('wrong')).toEqual(first)
  expect(await player.answer(2, ['a'])).toEqual(refused('turn-over'))
  expect(await product.ask(answerRound, { roundId, no: 1, choice: ['a'] }, newPerson())).toEqual(refused('not-found'))
  const late = await aPlayer(product, code)
  pass(19_999)
  expect(await late.answer(1, ['f'])).toEqual(refused('invalid'))
  pass(1)
  expect(await late.answer(1, ['a'])).toEqual(refused('turn-over'))
  expect(await product.store.roundAnswers.find({ where: { roundId } })).toHaveLength(1)
})

it('two screens that press together go on once; a question is closed early, and not passed over', async () => {
  const { roundId, code, staff, lead, advance } = await atALab()
  const player = await aPlayer(product, code)
  await Promise.all([advance(0), advance(0)])
  expect(await lead()).toMatchObject({ view: { no: 1, phase: 'asking' } })
  await advance(1)
  expect(await lead()).toMatchObject({ view: { no: 1, phase: 'asking' } })
  await product.get(closeQuestion, { roundId, no: 1 }, staff)
  await product.get(closeQuestion, { roundId, no: 1 }, staff)
  expect(await lead()).toMatchObject({ view: { no: 1, phase: 'shown' } })
  expect(await player.answer(1, ['a'])).toEqual(refused('turn-over'))
  await Promise.all([advance(1), advance(1)])
  expect(await lead()).toMatchObject({ view: { no: 2 } })
})

it('is asked again and again for little: what was seen is not sent again, and who comes back is where they were', async () => {
  const { code, roundId, lead, advance } = await atALab()
  const player = await aPlayer(product, code)
  const { cursor } = await player.follow()
  expect(await player.follow(cursor)).toMatchObject({ cursor, view: null })
  await advance(0)
  const fresh = await player.follow(cursor)
  expect(fresh.view).toMatchObject({ no: 1, phase: 'asking', choice: [] })
  const given = await player.play('right')
  // Reloaded: nothing is known but the code.
  const again = await aPlayer(product, code, player.person)
  expect((await again.follow()).view).toMatchObject({ no: 1, choice: given.ok ? given.value.choice : [] })
  expect(await product.store.players.find({ where: { roundId } })).toHaveLength(1)
  const { cursor: shown } = await lead()
  expect(await lead(shown)).toMatchObject({ view: null, answered: 1 })
})

it('never goes back on a screen that has seen more than this process', () => {
  expect(hasSeen(undefined, '1.0.0')).toBe(false)
  expect(hasSeen('2.1.0', '2.1.0')).toBe(true)
  expect(hasSeen('2.1.0', '2.2.5')).toBe(false)
  expect(hasSeen('2.2.5', '2.1.0')).toBe(true)
  expect(hasSeen('3.1.0', '2.2.9')).toBe(true)
  expect(hasSeen('nonsense', '1.0.0')).toBe(false)
})

it('is led by who is in charge of the lab and by the organisers, and by nobody else', async () => {
  const { roundId, code, lab, campaign, lead } = await atALab()
  const [organiser, technician, elsewhere] = [newPerson(), newPerson(), newPerson()]
  await appoint(product, campaign._id, organiser)
  await employ(product, lab._id, technician, 'technician')
  await employ(product, 'another-lab', elsewhere)
  expect(await lead(undefined, organiser)).toMatchObject({ code })
  const { person } = await aPlayer(product, code)
  for (const stranger of [technician, elsewhere, person, newPerson()]) {
    const asked = { requestId: 'request-of-stranger', at: 'lab' as const, placeId: lab._id, questions: 3, seconds: 20 }
    expect(await product.ask(openRound, asked, stranger)).toEqual(refused('not-found'))
    expect(await product.ask(listRounds, { at: 'campaign', placeId: campaign._id }, stranger)).toEqual(
      refused('not-found'),
    )
    for (const call of [leadRound, readRoundCode] as const)
      expect(await product.ask(call, { roundId }, stranger)).toEqual(refused('not-found'))
    for (const call of [advanceRound, closeQuestion] as const)
      expect(await product.ask(call, { roundId, no: 0 }, stranger)).toEqual(refused('not-found'))
    if (stranger !== person) expect(await product.ask(followRound, { roundId }, stranger)).toEqual(refused('not-found'))
  }
})

it('a repeated request opens one round, which the list finds again', async () => {
  const { lab, staff } = await atALab()
  const asked = { requestId: 'the-same-request', at: 'lab' as const, placeId: lab._id, questions: 3, seconds: 20 }
  const [one, other] = await Promise.all([1, 2].map(() => product.get(openRound, asked, staff)))
  expect(one).toEqual(other)
  const { rounds } = await product.get(listRounds, { at: 'lab' as const, placeId: lab._id }, staff)
  expect(rounds).toHaveLength(2)
  const none = await product.ask(openRound, { ...asked, requestId: 'no-such-topic', topic: 'market' }, staff)
  expect(none).toEqual(refused('no-questions'))
})

it('one that was left open ends after a day, and its code is free', async () => {
  const { roundId, code, lead, pass } = await atALab()
  await endOldRounds(product.world, product.clock.now + DAY)
  expect(await product.store.rounds.get(roundId)).toMatchObject({ status: 'open' })
  pass(DAY + 1)
  await endOldRounds(product.world, product.clock.now)
  expect(await lead()).toMatchObject({ code: '', view: { phase: 'over' } })
  expect(await product.ask(joinRound, { code }, newPerson())).toEqual(refused('code-not-valid'))
  expect(await product.store.rounds.get(roundId)).toMatchObject({ status: 'over' })
})

it('shows WeChat’s own code where there is WeChat', async () => {
  const { roundId, code, staff } = await atALab()
  expect(await product.get(readRoundCode, { roundId }, staff)).toEqual({ picture: '' })
  expect(code).toMatch(/^\d{6}$/)
})
