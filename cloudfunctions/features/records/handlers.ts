import type { exportBook, exportMeasured, readCampaignFigures, readLabFigures } from '#contract/records'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import { chainOfLab, pseudonymOf, SYSTEM_CHAIN } from '../audit/chain'
import { recordAct } from '../audit/record-act'
import { may } from '../desk/may'
import { ownCampaign } from '../organiser/scope'
import type { World } from '../world'
import { figuresOf } from './figures'
import { labBook } from './lab-book'
import { measuredData } from './measured-data'

export const labRecordHandlers = {
  readFigures: (async ({ labId, day }, { labs }, { store }) => {
    const lab = labs.includes(labId) ? await store.labs.get(labId) : undefined
    return lab ? done({ title: lab.name, ...(await figuresOf(store, { labId }, day)) }) : refuse('not-found')
  }) satisfies Handler<typeof readLabFigures, World>,

  exportBook: (async ({ labId, day }, { labs, posts, personId, now }, world) => {
    const lab = labs.includes(labId) ? await world.store.labs.get(labId) : undefined
    if (!lab) return refuse('not-found')
    if (!may(posts, labId, 'approve')) return refuse('not-your-duty')
    const book = await labBook(world.store, lab, day, now)
    if (!book.ok) return book
    const detail = { day: day ?? '', instruments: book.value.instruments }
    const facts = { at: now, by: pseudonymOf(personId), act: 'book.export', subject: labId, detail }
    await recordAct(world, chainOfLab(labId), facts)
    return done(book.value.file)
  }) satisfies Handler<typeof exportBook, World>,
}

export const campaignRecordHandlers = {
  readFigures: (async ({ campaignId, day }, { campaigns }, { store }) => {
    const campaign = await ownCampaign(store, campaigns, campaignId)
    if (!campaign) return refuse('not-found')
    return done({ title: campaign.title, ...(await figuresOf(store, { campaignId }, day)) })
  }) satisfies Handler<typeof readCampaignFigures, World>,

  exportMeasured: (async ({ campaignId, cursor }, { campaigns, personId, now }, world) => {
    const campaign = await ownCampaign(world.store, campaigns, campaignId)
    if (!campaign) return refuse('not-found')
    const data = await measuredData(world.store, campaign, cursor)
    const detail = { instruments: data.listed }
    const facts = { at: now, by: pseudonymOf(personId), act: 'measured.export', subject: campaignId, detail }
    await recordAct(world, SYSTEM_CHAIN, facts)
    return done(data)
  }) satisfies Handler<typeof exportMeasured, World>,
}
