import type {
  listQuestions,
  proposeKey,
  releaseQuestions,
  retireQuestion,
  reviewQuestion,
  settleKey,
} from '#contract/bank'
import type { exportBank, importBank, previewBank } from '#contract/bank-workbook'
import type { previewPaper } from '#contract/blueprint'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import { pseudonymOf } from '../audit/chain'
import { ownCampaign } from '../organiser/scope'
import { isTextFit } from '../wording/check-text'
import type { World } from '../world'
import { proposeKey as propose, settleKey as settle } from './correct-key'
import { exportBank as exported } from './export-bank'
import { importBank as importBook, previewBank as previewBook } from './import-bank'
import { listQuestions as list } from './list-questions'
import { previewPaper as preview } from './preview-paper'
import { releaseQuestions as release, retireQuestion as retire, reviewQuestion as review } from './review-question'

export const bankHandlers = {
  list: (async (asked, { personId, now }, { store }) =>
    done({ now, ...(await list(store, asked, pseudonymOf(personId))) })) satisfies Handler<typeof listQuestions, World>,

  review: (async (reviewed, call, world) => review(reviewed, call, world)) satisfies Handler<
    typeof reviewQuestion,
    World
  >,

  release: (async ({ questionIds }, call, world) =>
    done({ released: await release(questionIds, call, world) })) satisfies Handler<typeof releaseQuestions, World>,

  retire: (async ({ questionId }, call, world) => retire(questionId, call, world)) satisfies Handler<
    typeof retireQuestion,
    World
  >,

  proposeKey: (async (proposed, call, world) =>
    (await isTextFit(world, proposed.reason, call.openid))
      ? propose(proposed, call, world)
      : refuse('text-refused')) satisfies Handler<typeof proposeKey, World>,

  settleKey: (async (settled, call, world) => settle(settled, call, world)) satisfies Handler<typeof settleKey, World>,

  previewPaper: (async ({ campaignId }, { campaigns }, { store, randomBelow }) => {
    const campaign = await ownCampaign(store, campaigns, campaignId)
    return campaign ? done(await preview(store, campaign, randomBelow)) : refuse('not-found')
  }) satisfies Handler<typeof previewPaper, World>,
}

export const bankWorkbookHandlers = {
  export: (async ({ topic }, { now }, { store }) => done(await exported(store, topic, now))) satisfies Handler<
    typeof exportBank,
    World
  >,

  preview: (async ({ file }, { personId }, { store }) =>
    done(await previewBook(store, file, pseudonymOf(personId)))) satisfies Handler<typeof previewBank, World>,

  import: (async (input, call, world) => importBook(world, input, call)) satisfies Handler<typeof importBank, World>,
}
