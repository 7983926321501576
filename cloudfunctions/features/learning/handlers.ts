import type {
  answerCard,
  answerChallenge,
  readBook,
  readCard,
  readChallenge,
  readLearning,
  startChallenge,
} from '#contract/learning'
import { done, refuse } from '../../kernel/outcome'
import type { Call, Handler } from '../../kernel/route'
import { currentCampaign } from '../campaign/current-campaign'
import type { World } from '../world'
import { answerCard as answer } from './answer-card'
import * as challenge from './challenge'
import { readCard as card } from './read-card'
import { readBook as book, readLearning as read } from './read-learning'
import type { Learner } from './study'

/** The caller in the campaign that is meant; undefined when it is over, or there is none. */
async function learnerOf(
  { campaignId }: { readonly campaignId?: string },
  { personId, now }: Call<'resident'>,
  { store }: World,
): Promise<Learner | undefined> {
  const campaign = await currentCampaign(store, now, campaignId)
  return campaign && { campaign, personId, now }
}

export const learningHandlers = {
  read: (async (input, call, world) => {
    const learner = await learnerOf(input, call, world)
    return learner ? done(await read(learner, world)) : refuse('quiz-closed')
  }) satisfies Handler<typeof readLearning, World>,

  readCard: (async (input, call, world) => {
    const learner = await learnerOf(input, call, world)
    return learner ? done(await card(input.deck, learner, world)) : refuse('quiz-closed')
  }) satisfies Handler<typeof readCard, World>,

  answerCard: (async (input, call, world) => {
    const learner = await learnerOf(input, call, world)
    return learner ? answer(input, learner, world) : refuse('quiz-closed')
  }) satisfies Handler<typeof answerCard, World>,

  readBook: (async (input, call, world) => {
    const learner = await learnerOf(input, call, world)
    return learner ? done(await book(input.cursor, learner, world)) : refuse('quiz-closed')
  }) satisfies Handler<typeof readBook, World>,

  readChallenge: (async (input, call, world) => {
    const learner = await learnerOf(input, call, world)
    return learner ? done(await challenge.readChallenge(learner, world)) : refuse('quiz-closed')
  }) satisfies Handler<typeof readChallenge, World>,

  startChallenge: (async (input, call, world) => {
    const learner = await learnerOf(input, call, world)
    return learner ? challenge.startChallenge(learner, world) : refuse('quiz-closed')
  }) satisfies Handler<typeof startChallenge, World>,

  answerChallenge: (async (input, call, world) => {
    const learner = await learnerOf(input, call, world)
    return learner ? challenge.answerChallenge(input, learner, world) : refuse('quiz-closed')
  }) satisfies Handler<typeof answerChallenge, World>,
}
