import type { joinByInvitation, whoAmI } from '#contract/account'
import type { approveBrowser, enterBrowser, lookAtBrowser, openBrowser } from '#contract/browser-sign-in'
import type { refreshSession, signIn, signOut } from '#contract/sign-in'
import { done } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { World } from '../world'
import { findBrowser, letBrowserIn, letBrowserWait, takeBrowserSession } from './browser-sign-in'
import { campaignsOf } from './campaigns-of'
import { joinBy } from './join-by-invitation'
import { labsOf } from './labs-of'
import { refreshSession as refreshBy, signOutBy } from './refresh-session'
import { signInByCode } from './sign-in'

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

export const signInHandlers = {
  signIn: (({ code }, { now }, world) => signInByCode(world, code, now)) satisfies Handler<typeof signIn, World>,

  refreshSession: (({ refresh }, { now }, world) => refreshBy(world, refresh, now)) satisfies Handler<
    typeof refreshSession,
    World
  >,

  signOut: (async ({ refresh }, _, { store }) => {
    await signOutBy(store, refresh)
    return done({})
  }) satisfies Handler<typeof signOut, World>,

  openBrowser: ((_, { now }, world) => letBrowserWait(world, now)) satisfies Handler<typeof openBrowser, World>,

  enterBrowser: (({ secret }, { now }, world) => takeBrowserSession(world, secret, now)) satisfies Handler<
    typeof enterBrowser,
    World
  >,

  lookAtBrowser: (({ code }, { personId, now }, world) =>
    findBrowser(world, { code, personId, now })) satisfies Handler<typeof lookAtBrowser, World>,

  approveBrowser: (({ code }, { personId, now }, world) =>
    letBrowserIn(world, { code, personId, now })) satisfies Handler<typeof approveBrowser, World>,
}
