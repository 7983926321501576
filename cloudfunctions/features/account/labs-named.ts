import type { Store } from '../../store/collections'

/** Labs by name. One that takes part in several campaigns is there several times, and says which campaign each is of. */
export async function labsNamed(store: Store, labIds: readonly string[]) {
  const labs = await store.labs.find({ where: { _id: { in: labIds } } })
  const twice = labs.filter((lab) => labs.some((other) => other !== lab && other.name === lab.name))
  const of = twice.map(({ campaignId }) => campaignId)
  const campaigns = of.length > 0 ? await store.campaigns.find({ where: { _id: { in: of } } }) : []
  return labs.map((lab) => {
    const title = twice.includes(lab) ? campaigns.find(({ _id }) => _id === lab.campaignId)?.title : undefined
    return { labId: lab._id, name: title === undefined ? lab.name : `${lab.name}（${title}）` }
  })
}
