import { joinTeam, makeTeam } from '#contract/contest'
import { noteStanding } from '../../cloudfunctions/features/standing/standing'
import type { CampaignDoc, Store } from '../../cloudfunctions/store/collections'
import { newPerson } from '../booking/wish'
import type { Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'
import { samplePaper } from '../quiz/sample-paper'

let made = 0

/** A finished paper of somebody, as it comes into the standing. */
export async function handIn(store: Store, campaignId: string, personId: string, score: number, spentMs = 60_000) {
  const paper = samplePaper(campaignId, { personId, score, finishedAt: 1_000_000 + spentMs })
  await store.attempts.insert([paper])
  return noteStanding(store, paper)
}

/** A team that an organiser has made, and who joins it. */
export async function aTeam(product: Product, campaign: CampaignDoc, name: string, district = '宝山区') {
  const organiser = newPerson()
  await appoint(product, campaign._id, organiser)
  const wish = { requestId: `request-${++made}-of`, campaignId: campaign._id, name, sort: 'street', district } as const
  const { teamId, code } = await product.get(makeTeam, wish, organiser)
  const join = (person: string) => product.ask(joinTeam, { code }, person)
  return { teamId, code, organiser, join }
}
