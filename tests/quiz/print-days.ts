import { quizStatus, startAttempt } from '#contract/quiz'
import { slotsOfDay } from '../../cloudfunctions/features/booking/slot'
import { plantLab } from '../booking/plant-lab'
import { openProduct } from '../kernel/open-product'
import { sampleBank } from './sample-bank'

/** Plays around midnight under the zone that this process was started with, and prints what happened. */
async function main() {
  const product = await openProduct()
  await product.store.questions.insert(sampleBank())
  const { campaign, lab } = await plantLab(product, {
    campaign: { quiz: { quotas: { units: 1 }, difficulties: {}, minutes: 1, triesPerDay: 1 } },
  })
  const midnight = Date.UTC(2027, 4, 14, 16) // 2027-05-15 in Shanghai
  const days: string[] = []
  for (const at of [midnight - 60_000, midnight, midnight + 24 * 3600_000 - 1]) {
    product.clock.now = at
    await product.ask(startAttempt, {}, 'player')
    days.push(`tries left ${(await product.get(quizStatus, {}, 'player')).triesLeft}`)
  }
  const attempts = await product.store.attempts.find({ where: { campaignId: campaign._id } })
  const slots = slotsOfDay(lab, '2027-05-20').map(({ startsAt }) => new Date(startsAt).toISOString())
  const zone = `${new Date(midnight).getHours()} o'clock here`
  console.log(JSON.stringify({ zone, attempts: attempts.map(({ day }) => day).sort(), days, firstSlot: slots[0] }))
  await product.close()
}

void main()
