import type {
  authorise as authoriseDeclared,
  authorisePerson,
  listAuthorisations,
  listAuthorisationsOfLab,
  withdrawAuthorisation,
  withdrawAuthorisationOfLab,
} from '#contract/authorisation'
import { done, refuse } from '../../../kernel/outcome'
import type { Handler } from '../../../kernel/route'
import type { Store } from '../../../store/collections'
import { may } from '../../desk/may'
import type { World } from '../../world'
import { authorisationsOf, authorise, withdraw } from '../authorise'

/** Somebody who works at this very lab. */
async function memberAt(store: Store, labId: string, memberId: string): Promise<string | undefined> {
  const member = await store.staff.get(memberId)
  return member?.labId === labId ? member.personId : undefined
}

const labOf = async (store: Store, labs: readonly string[], labId: string) =>
  labs.includes(labId) ? store.labs.get(labId) : undefined

async function campaignsLab(store: Store, campaigns: readonly string[], labId: string) {
  const lab = await store.labs.get(labId)
  return lab && campaigns.includes(lab.campaignId) ? lab : undefined
}

/** For those in charge of a lab: its people. The lab's own are the organiser's to enter. */
export const labAuthorisationHandlers = {
  listAuthorisations: (async ({ labId }, call, { store }) => {
    const lab = await labOf(store, call.labs, labId)
    return lab ? done(await authorisationsOf(store, lab, call)) : refuse('not-found')
  }) satisfies Handler<typeof listAuthorisations, World>,

  authorisePerson: (async ({ labId, memberId, ...entered }, call, world) => {
    const lab = await labOf(world.store, call.labs, labId)
    const holder = lab && (await memberAt(world.store, labId, memberId))
    if (!lab || holder === undefined) return refuse('not-found')
    if (!may(call.posts, labId, 'approve')) return refuse('not-your-duty')
    return authorise(world, lab, holder, entered, call)
  }) satisfies Handler<typeof authorisePerson, World>,

  withdrawAuthorisation: (async ({ authorisationId }, call, world) => {
    const found = await world.store.authorisations.get(authorisationId)
    if (!found || !call.labs.includes(found.labId)) return refuse('not-found')
    if (found.personId === '' || !may(call.posts, found.labId, 'approve')) return refuse('not-your-duty')
    await withdraw(world, found, call)
    return done({})
  }) satisfies Handler<typeof withdrawAuthorisation, World>,
}

export const campaignAuthorisationHandlers = {
  listAuthorisations: (async ({ labId }, call, { store }) => {
    const lab = await campaignsLab(store, call.campaigns, labId)
    return lab ? done(await authorisationsOf(store, lab, call)) : refuse('not-found')
  }) satisfies Handler<typeof listAuthorisationsOfLab, World>,

  authorise: (async ({ labId, holder: memberId, ...entered }, call, world) => {
    const lab = await campaignsLab(world.store, call.campaigns, labId)
    const holder = memberId === undefined ? '' : lab && (await memberAt(world.store, labId, memberId))
    return lab && holder !== undefined ? authorise(world, lab, holder, entered, call) : refuse('not-found')
  }) satisfies Handler<typeof authoriseDeclared, World>,

  withdrawAuthorisation: (async ({ authorisationId }, call, world) => {
    const found = await world.store.authorisations.get(authorisationId)
    if (!found || !call.campaigns.includes(found.campaignId)) return refuse('not-found')
    await withdraw(world, found, call)
    return done({})
  }) satisfies Handler<typeof withdrawAuthorisationOfLab, World>,
}
