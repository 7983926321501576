import { quizStatus, startAttempt } from '#contract/quiz'
import { slotsOfDay } from '../../cloudfunctions/features/booking/slot'
import { plantLab } from '../booking/plant-lab'
import { newPerson } from '../booking/wish'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from './sample-bank'

/** Plays around midnight in Shanghai while the process is in another zone, and tells what happened. */
async function playIn(zone: string, product: Product) {
  process.env.TZ = zone // Node takes it over at once
  const quiz = { quotas: { units: 1 }, difficulties: {}, minutes: 1, triesPerDay: 1 }
  const { campaign, lab, day } = await plantLab(product, { campaign: { quiz } })
  const midnight = Date.parse(`${day}T00:00:00.000+08:00`)
  const player = newPerson()
  const triesLeft: number[] = []
  for (const at of [midnight - 60_000, midnight, midnight + 24 * 3600_000 - 1]) {
    product.clock.now = at
    await product.ask(startAttempt, {}, player)
    triesLeft.push((await product.get(quizStatus, {}, player)).triesLeft)
  }
  const attempts = await product.store.attempts.find({ where: { campaignId: campaign._id } })
  return {
    hourHereAtMidnight: new Date(midnight).getHours(),
    daysBefore: attempts.map((attempt) => (Date.parse(day) - Date.parse(attempt.day)) / 86_400_000).sort(),
    triesLeft,
    firstSlot: slotsOfDay(lab, '2027-05-20').map(({ startsAt }) => new Date(startsAt).toISOString())[0],
  }
}

async function main() {
  const product = await openProduct()
  await product.store.questions.insert(sampleBank())
  const zones = process.argv.slice(2)
  const played = []
  for (const zone of zones) played.push(await playIn(zone, product))
  console.log(JSON.stringify(played))
  await product.close()
}

void main()
