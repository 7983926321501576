import type { CampaignDoc } from '../../store/collections'
import type { PlaceDrawDoc } from '../../store/fairness-documents'
import type { World } from '../world'
import { commitmentOf } from './draw-rules'

const SECRET_BYTES = 32

/** The draw of a campaign, committed to when it is first asked for and never again: it has one document. */
export async function committedDraw(campaign: CampaignDoc, now: number, world: World): Promise<PlaceDrawDoc> {
  const { placeDraws } = world.store
  for (;;) {
    const known = await placeDraws.get(campaign._id)
    if (known) return known
    const secret = Buffer.from(world.randomBytes(SECRET_BYTES)).toString('hex')
    const draw: PlaceDrawDoc = {
      _id: campaign._id,
      rev: 1,
      secret,
      commitment: commitmentOf(secret),
      committedAt: now,
      status: 'open',
      wishes: 0,
      listHash: '',
      doneAt: 0,
    }
    await placeDraws.insert([draw])
  }
}
