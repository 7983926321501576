import { hashId } from '../../kernel/ids'
import { refuse } from '../../kernel/outcome'
import { fingerprint } from '../../kernel/sealing'
import { SEEDED_SHUFFLE } from '../../kernel/seeded-shuffle'
import type { CampaignDoc, Store } from '../../store/collections'
import type { DrawDoc } from '../../store/draw-documents'

/** Codes on one page of a sealed list. */
const PAGE = 1000

export const hasDraw = ({ draw }: CampaignDoc) => draw.prizes.length > 0

export const entryId = (campaignId: string, personId: string) => hashId('draw-entry', campaignId, personId)

/** Why a step cannot be taken now, in words for the organiser. */
export const notNow = (message: string) => refuse('not-now', { path: 'draw', message })

/** The draw of a campaign before its list is sealed. */
export const openDraw = ({ _id, draw }: CampaignDoc): DrawDoc => ({
  _id,
  rev: 1,
  status: 'open',
  gatheredAt: 0,
  gatherPerson: '',
  gatherAttempt: '',
  plan: draw,
  algorithm: SEEDED_SHUFFLE,
  entries: 0,
  entriesHash: '',
  pages: [],
  secret: '',
  commitment: '',
  sealedAt: 0,
  number: '',
  numberBy: '',
  confirmedBy: '',
  drawnAt: 0,
  winners: [],
})

/** What a list of codes is known by, sorted by their bytes. */
export const hashOfEntries = (codes: readonly string[]) => fingerprint(codes.join('\n'))

/** Nobody can know it before the public number is there, and nobody can choose it who has sealed the list and the secret. */
export const seedOf = ({ algorithm, entriesHash, secret, number }: DrawDoc) =>
  [algorithm, entriesHash, secret, number].join('\n')

/** The pages of a list. Their ids follow from what is on them, so a page that is there already is the same page. */
export function listPages(campaignId: string, entriesHash: string, codes: readonly string[]) {
  return Array.from({ length: Math.ceil(codes.length / PAGE) }, (_, n) => ({
    _id: pageId(campaignId, entriesHash, n),
    rev: 1,
    campaignId,
    codes: codes.slice(n * PAGE, (n + 1) * PAGE),
  }))
}

const pageId = (campaignId: string, entriesHash: string, page: number) =>
  hashId('draw-list', campaignId, entriesHash, `${page}`)

/** The codes on one page of the sealed list; none behind its end. */
export async function codesOnPage(store: Store, { _id, entriesHash, pages }: DrawDoc, page: number) {
  if (pages[page] === undefined) return []
  const found = await store.drawLists.get(pageId(_id, entriesHash, page))
  if (!found) throw new Error(`Page ${page} of the sealed list of ${_id} is gone`)
  return found.codes
}

/** The whole sealed list, as it was sealed or not at all. */
export async function sealedCodes(store: Store, draw: DrawDoc): Promise<string[]> {
  const codes: string[] = []
  for (let page = 0; page < draw.pages.length; page++) codes.push(...(await codesOnPage(store, draw, page)))
  if (hashOfEntries(codes) !== draw.entriesHash)
    throw new Error(`The sealed list of ${draw._id} is not what was sealed`)
  return codes
}

/** Whether a code is on the sealed list. */
export async function isListed(store: Store, draw: DrawDoc, code: string): Promise<boolean> {
  const page = draw.pages.filter((first) => first <= code).length - 1
  return page >= 0 && (await codesOnPage(store, draw, page)).includes(code)
}
