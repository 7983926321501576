import type { whoAmI } from '#contract/account'
import type { approveBrowser, enterBrowser, lookAtBrowser, openBrowser } from '#contract/browser-sign-in'
import type { refreshSession, signIn, signOut } from '#contract/sign-in'
import { done } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { World } from '../world'
import { findBrowser, letBrowserIn, letBrowserWait, takeBrowserSession } from './browser-sign-in'
import { labsOf } from './labs-of'
import { refreshSession as refreshBy, signOutBy } from './refresh-session'
import { signInByCode } from './sign-in'

export const accountHandlers = {
  whoAmI: (async (_, { personId }, { store, demoIdentities }) => {
    const ids = personId === undefined ? [] : await labsOf(store, personId)
    const labs = await store.labs.find({ where: { _id: { in: ids } } })
    return done({
      personId: personId ?? null,
      labs: labs.map((lab) => ({ labId: lab._id, name: lab.name })),
      demoIdentities: demoIdentities.map(({ id, label }) => ({ id, label })),
    })
  }) satisfies Handler<typeof whoAmI, World>,
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
