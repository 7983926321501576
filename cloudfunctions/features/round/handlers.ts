import type {
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
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { World } from '../world'
import { advance, closeNow } from './lead-round'
import { placeToLead, roundToLead } from './leading'
import { openRound as open } from './open-round'
import { answerRound as answer, joinRound as join } from './play-round'
import { bigScreen, phoneScreen } from './screens'

const PLAYERS_PAGE = 'pages/quiz/round/play/index'

export const roundHandlers = {
  open: (async (input, { personId, now }, world) => open(input, personId, now, world)) satisfies Handler<
    typeof openRound,
    World
  >,

  list: (async (where, { personId }, { store }) => {
    const led = await placeToLead(store, personId, where)
    if (!led) return refuse('not-found')
    const { campaignId, labId } = led.place
    const rounds = await store.rounds.find({ where: { campaignId, labId, status: 'open' } })
    return done({
      rounds: rounds.map(({ _id, startedAt, no, lines }) => ({ roundId: _id, startedAt, no, of: lines.length })),
    })
  }) satisfies Handler<typeof listRounds, World>,

  lead: (async ({ roundId, seen }, { personId, now }, world) => {
    const round = await roundToLead(world.store, personId, roundId)
    return round ? done(await bigScreen(round, seen, now, world)) : refuse('not-found')
  }) satisfies Handler<typeof leadRound, World>,

  readCode: (async ({ roundId }, { personId }, { store, wechat }) => {
    const round = await roundToLead(store, personId, roundId)
    if (!round) return refuse('not-found')
    if (!wechat || round.status === 'over') return done({ picture: '' })
    const code = await wechat.miniCode({ scene: round.codeKey, page: PLAYERS_PAGE })
    // Without the picture there are still the digits, so that nothing waits for WeChat.
    return done({ picture: code.ok ? Buffer.from(code.value).toString('base64') : '' })
  }) satisfies Handler<typeof readRoundCode, World>,

  advance: (async ({ roundId, no }, { personId, now }, world) => {
    const round = await roundToLead(world.store, personId, roundId)
    if (!round) return refuse('not-found')
    await advance(round, no, now, world)
    return done({})
  }) satisfies Handler<typeof advanceRound, World>,

  close: (async ({ roundId, no }, { personId, now }, world) => {
    const round = await roundToLead(world.store, personId, roundId)
    if (!round) return refuse('not-found')
    await closeNow(round, no, now, world)
    return done({})
  }) satisfies Handler<typeof closeQuestion, World>,

  join: (async ({ code }, { personId, now }, world) => join(code, personId, now, world)) satisfies Handler<
    typeof joinRound,
    World
  >,

  follow: (async ({ roundId, seen }, { personId, now }, world) => {
    const screen = await phoneScreen(roundId, personId, seen, now, world)
    return screen ? done(screen) : refuse('not-found')
  }) satisfies Handler<typeof followRound, World>,

  answer: (async (input, { personId, now }, world) => answer(input, personId, now, world)) satisfies Handler<
    typeof answerRound,
    World
  >,
}
