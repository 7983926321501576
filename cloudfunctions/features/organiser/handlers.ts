import type { invite, listMembers, overview, removeMember } from '#contract/organiser'
import type { readPicture } from '#contract/picture'
import type { exportNumbers, importWorkbook, makeWorkbook, previewWorkbook } from '#contract/workbook'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import { makeInvitation } from '../account/invitation'
import { dropMember } from '../account/member'
import { pseudonymOf } from '../audit/chain'
import { recordAccess } from '../audit/record-access'
import type { World } from '../world'
import { bookingNumbers } from './booking-numbers'
import { filledWorkbook } from './filled-workbook'
import { importWorkbook as importBook, previewWorkbook as previewBook } from './import-workbook'
import { memberIn, membersOf } from './members'
import { labStandings } from './overview'
import { picture } from './picture'
import { ownCampaign, ownScopeName } from './scope'

export const organiserHandlers = {
  overview: (async ({ campaignId }, { campaigns, now }, { store }) => {
    const campaign = await ownCampaign(store, campaigns, campaignId)
    if (!campaign) return refuse('not-found')
    return done({
      now,
      campaignId,
      title: campaign.title,
      checkDays: [...campaign.checkDays],
      bookingOpensAt: campaign.bookingOpensAt,
      bookingClosesAt: campaign.bookingClosesAt,
      labs: await labStandings(store, campaign, now),
    })
  }) satisfies Handler<typeof overview, World>,

  readPicture: (async ({ campaignId, day }, { campaigns, now }, { store }) => {
    const campaign = await ownCampaign(store, campaigns, campaignId)
    return campaign ? done({ now, ...(await picture(store, campaign, day)) }) : refuse('not-found')
  }) satisfies Handler<typeof readPicture, World>,

  invite: (async ({ duty = 'admin', kinds = [], ...scope }, { campaigns, personId, now }, world) => {
    const { store, randomBelow } = world
    const scopeName = await ownScopeName(store, campaigns, scope)
    if (scopeName === undefined) return refuse('not-found')
    const { role, scopeId } = scope
    await recordAccess(
      world,
      { act: 'member.invite', by: personId, subject: scopeId, detail: { role, ...(role === 'staff' && { duty }) } },
      now,
    )
    const made = await makeInvitation(store, { ...scope, duty, kinds, createdBy: personId }, now, randomBelow)
    return done({ ...made, scopeName })
  }) satisfies Handler<typeof invite, World>,

  listMembers: (async ({ campaignId }, { campaigns, personId }, { store }) => {
    const campaign = await ownCampaign(store, campaigns, campaignId)
    if (!campaign) return refuse('not-found')
    return done({ title: campaign.title, scopes: await membersOf(store, campaign, personId) })
  }) satisfies Handler<typeof listMembers, World>,

  removeMember: (async ({ role, scopeId, memberId }, { campaigns, personId, now }, world) => {
    const { store } = world
    if ((await ownScopeName(store, campaigns, { role, scopeId })) === undefined) return refuse('not-found')
    const member = await memberIn(store, role, scopeId, memberId)
    // Somebody who is out already stays out: the answer to a repeated call may have been lost.
    if (member === undefined) return done({})
    if (role === 'organiser' && member === personId) return refuse('not-yourself')
    const detail = { role, member: pseudonymOf(member) }
    await recordAccess(world, { act: 'member.remove', by: personId, subject: scopeId, detail }, now)
    await dropMember(store, { role, scopeId }, memberId, member)
    return done({})
  }) satisfies Handler<typeof removeMember, World>,
}

export const workbookHandlers = {
  makeWorkbook: (async ({ campaignId, kind }, { campaigns, now }, { store }) => {
    const campaign = await ownCampaign(store, campaigns, campaignId)
    return campaign ? done(await filledWorkbook(store, campaign, kind, now)) : refuse('not-found')
  }) satisfies Handler<typeof makeWorkbook, World>,

  previewWorkbook: (async ({ file }, caller, { store }) =>
    done(await previewBook(store, file, caller))) satisfies Handler<typeof previewWorkbook, World>,

  importWorkbook: (async (input, caller, world) => importBook(world, input, caller)) satisfies Handler<
    typeof importWorkbook,
    World
  >,

  exportNumbers: (async ({ campaignId }, { campaigns, now }, { store }) => {
    const campaign = await ownCampaign(store, campaigns, campaignId)
    return campaign ? done(await bookingNumbers(store, campaign, now)) : refuse('not-found')
  }) satisfies Handler<typeof exportNumbers, World>,
}
