import { bookVisit } from '#contract/booking'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { plantLab } from '../booking/plant-lab'
import { newPerson, wishFor } from '../booking/wish'
import { productOn } from '../kernel/open-product'

/**
 * Reaches for a place around 09:00:00.000 in Shanghai on a day, in a process of any zone. Arguments: the database's url and
 * the day.
 */
async function main([url = '', day = '']: string[]) {
  const { store, close } = await openPostgres({ url })
  const product = productOn(store)
  const opensAt = Date.parse(`${day}T09:00:00.000+08:00`)
  const { slot } = await plantLab(product, {
    campaign: { startsAt: opensAt - 60_000, bookingOpensAt: opensAt, bookingClosesAt: opensAt + 86_400_000 },
    slot: { startsAt: opensAt + 86_400_000, endsAt: opensAt + 88_200_000 },
  })
  const words: string[] = []
  for (const at of [opensAt - 1, opensAt]) {
    product.clock.now = at
    const answer = await product.ask(bookVisit, wishFor(slot._id, 'bp-auto'), newPerson())
    words.push(answer.ok ? 'booked' : answer.refusal)
  }
  console.log(JSON.stringify({ hourHere: new Date(opensAt).getHours(), words }))
  await close()
}

void main(process.argv.slice(2))
