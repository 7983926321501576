import type { joinByInvitation, whoAmI } from '#contract/account'
import { done } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { World } from '../world'
import { campaignsOf } from './campaigns-of'
import { joinBy } from './join-by-invitation'
import { labsOf } from './labs-of'

export const accountHandlers = {
  whoAmI: (async (_, { personId }, { store, demoIdentities }) => {
    const labIds = personId === undefined ? [] : await labsOf(store, personId)
    const campaignIds = personId === undefined ? [] : await campaignsOf(store, personId)
    const [labs, campaigns] = await Promise.all([
      store.labs.find({ where: { _id: { in: labIds } } }),
      store.campaigns.find({ where: { _id: { in: campaignIds } } }),
    ])
    return done({
      personId: personId ?? null,
      labs: labs.map((lab) => ({ labId: lab._id, name: lab.name })),
      campaigns: campaigns.map((campaign) => ({ campaignId: campaign._id, title: campaign.title })),
      demoIdentities: demoIdentities.map(({ id, label }) => ({ id, label })),
    })
  }) satisfies Handler<typeof whoAmI, World>,

  joinByInvitation: (async ({ code }, { personId, now }, { store }) =>
    joinBy(store, code, personId, now)) satisfies Handler<typeof joinByInvitation, World>,
}
