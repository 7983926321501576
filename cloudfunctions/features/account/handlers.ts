import type { joinByInvitation, whoAmI } from '#contract/account'
import type { approveBrowser, enterBrowser, lookAtBrowser, openBrowser } from '#contract/browser-sign-in'
import type {
  erasePerson,
  exportPerson,
  leavePhone,
  leaveWechatPhone,
  previewErasure,
  readContact,
  withdrawPhone,
} from '#contract/contact'
import type { refreshSession, signIn, signOut } from '#contract/sign-in'
import { done } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { World } from '../world'
import { findBrowser, letBrowserIn, letBrowserWait, takeBrowserSession } from './browser-sign-in'
import { campaignsOf } from './campaigns-of'
import { erasePerson as erase, weighErasure } from './erase-person'
import { exportPerson as write } from './export-person'
import { joinBy } from './join-by-invitation'
import { labsNamed } from './labs-named'
import { leavePhone as leave, leaveWechatPhone as leaveByWechat, withdrawPhone as withdraw } from './leave-phone'
import { postsOf } from './posts-of'
import { readContact as contactOf } from './read-contact'
import { refreshSession as refreshBy, signOutBy } from './refresh-session'
import { signInByCode } from './sign-in'

export const accountHandlers = {
  whoAmI: (async (_, { personId }, { store, demoIdentities }) => {
    const posts = personId === undefined ? [] : await postsOf(store, personId)
    const campaignIds = personId === undefined ? [] : await campaignsOf(store, personId)
    const labIds = posts.map(({ labId }) => labId)
    const labs = await labsNamed(store, labIds)
    const where = { _id: { in: campaignIds } }
    const campaigns = await store.campaigns.find({ where, orderBy: { field: 'startsAt', direction: 'desc' } })
    return done({
      personId: personId ?? null,
      labs,
      campaigns: campaigns.map((campaign) => ({ campaignId: campaign._id, title: campaign.title })),
      demoIdentities: demoIdentities.map(({ id, label }) => ({ id, label })),
    })
  }) satisfies Handler<typeof whoAmI, World>,

  joinByInvitation: (async ({ code }, { personId, now }, world) =>
    joinBy(world, code, personId, now)) satisfies Handler<typeof joinByInvitation, World>,
}

export const contactHandlers = {
  readContact: (async (_, { personId, now }, world) => done(await contactOf(personId, now, world))) satisfies Handler<
    typeof readContact,
    World
  >,

  leavePhone: (async (input, { personId, now }, world) => {
    const left = await leave(input, personId, now, world)
    return left.ok ? done(await contactOf(personId, now, world)) : left
  }) satisfies Handler<typeof leavePhone, World>,

  leaveWechatPhone: (async (input, { personId, now }, world) => {
    const left = await leaveByWechat(input, personId, now, world)
    return left.ok ? done(await contactOf(personId, now, world)) : left
  }) satisfies Handler<typeof leaveWechatPhone, World>,

  withdrawPhone: (async (_, { personId, now }, world) => {
    await withdraw(personId, now, world)
    return done(await contactOf(personId, now, world))
  }) satisfies Handler<typeof withdrawPhone, World>,

  exportPerson: (async (_, { personId, now }, world) =>
    done({ text: await write(personId, now, world) })) satisfies Handler<typeof exportPerson, World>,

  previewErasure: (async (_, { personId, now }, world) =>
    done(await weighErasure(personId, now, world))) satisfies Handler<typeof previewErasure, World>,

  erasePerson: (async (input, { personId, now }, world) => erase(input, personId, now, world)) satisfies Handler<
    typeof erasePerson,
    World
  >,
}

export const signInHandlers = {
  signIn: (({ code }, { now }, world) => signInByCode(world, code, now)) satisfies Handler<typeof signIn, World>,

  refreshSession: ((asked, { now }, world) => refreshBy(world, asked, now)) satisfies Handler<
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
