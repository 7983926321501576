import { whoAmI } from '#contract/account'
import { newPerson } from '../booking/wish'
import { employ, plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'

let product: Product
beforeAll(async () => {
  product = await openProduct()
})
afterAll(() => product.close())

describe('who the server takes the caller for', () => {
  it('is nobody without an identity', async () => {
    expect(await product.get(whoAmI, {})).toEqual({ personId: null, labs: [], campaigns: [], demoIdentities: [] })
  })

  it('is a resident who works nowhere', async () => {
    const person = newPerson()
    expect(await product.get(whoAmI, {}, person)).toEqual({
      personId: person,
      labs: [],
      campaigns: [],
      demoIdentities: [],
    })
  })

  it('is staff of every lab they work at now', async () => {
    const one = await plantDesk(product)
    const two = await plantDesk(product, { lab: { name: '第二个检测点' } })
    await employ(product, two.lab._id, one.staff)
    const labsOf = async () => (await product.get(whoAmI, {}, one.staff)).labs.map(({ name }) => name)
    expect(new Set(await labsOf())).toEqual(new Set([one.lab.name, '第二个检测点']))
    await product.store.staff.removeIf(`${one.lab._id}.${one.staff}`, {})
    expect(await labsOf()).toEqual(['第二个检测点'])
  })

  it('is organiser of every campaign that they organise now', async () => {
    const { campaign, staff } = await plantDesk(product)
    const campaignsOf = async () => (await product.get(whoAmI, {}, staff)).campaigns
    expect(await campaignsOf()).toEqual([])
    await appoint(product, campaign._id, staff)
    expect(await campaignsOf()).toEqual([{ campaignId: campaign._id, title: campaign.title }])
    await product.store.organisers.removeIf(`${campaign._id}.${staff}`, {})
    expect(await campaignsOf()).toEqual([])
  })

  it('offers no identity to play but where the runtime has wired some', async () => {
    const answer = await product.get(whoAmI, {}, newPerson())
    expect(answer.demoIdentities).toEqual([])
  })
})
