import type { OutputOf } from '#contract/endpoint'
import type { WorkbookFault } from '#contract/imported-file'
import type { importWorkbook as importCall, previewWorkbook as previewCall } from '#contract/workbook'
import { hashId } from '../../kernel/ids'
import { done, type Outcome, refuse } from '../../kernel/outcome'
import { shanghaiDay } from '../../kernel/time'
import type { Store } from '../../store/collections'
import { makeInvitation } from '../account/invitation'
import { addMember } from '../account/member'
import { recordAccess } from '../audit/record-access'
import type { World } from '../world'
import { keepingUnasked } from './campaign-file-of'
import { planChanges } from './plan-changes'
import { type Plantable, plantable, plantFound } from './plantable'
import { canonical } from './settle'
import { slotsOfFile } from './slots-of-file'
import { type StaffNeeded, staffNeeded } from './staff-needed'
import { storedFile } from './stored-file'
import { type CampaignBook, readCampaignBook } from './workbook/read-campaign-book'

/** Who imports, and which campaigns are theirs. */
export interface Importer {
  readonly personId: string
  readonly campaigns: readonly string[]
  readonly now: number
}

interface Weighed {
  readonly book: CampaignBook
  readonly found: Plantable
  readonly isNew: boolean
  readonly changes: OutputOf<typeof previewCall>['changes']
  readonly needed: readonly StaffNeeded[]
  readonly digest: string
}

const MOST_FAULTS = 200

/** What importing this file would do, and what is wrong with it. Writes nothing. */
export async function previewWorkbook(
  store: Store,
  file: string,
  importer: Importer,
): Promise<OutputOf<typeof previewCall>> {
  const weighed = await weigh(store, file, importer)
  const nothing = { title: '', isNew: false, changes: [], invited: [], ignored: [], digest: '' }
  if (Array.isArray(weighed)) {
    const faults = weighed.slice(0, MOST_FAULTS)
    return { ...nothing, faults, moreFaults: weighed.length - faults.length }
  }
  const { book, found, isNew, changes, needed, digest } = weighed
  const invited = needed.map(({ whom, people }) => ({ whom, people }))
  const ignored = [...book.ignored]
  return { faults: [], moreFaults: 0, title: found.plan.campaign.title, isNew, changes, invited, ignored, digest }
}

/**
 * Imports the file that was previewed. `preview-outdated`: it is another file, or what it would change has changed since;
 * what was imported already is no change and is answered with nothing written.
 */
export async function importWorkbook(
  world: World,
  { file, digest }: { readonly file: string; readonly digest: string },
  importer: Importer,
): Promise<Outcome<OutputOf<typeof importCall>, 'preview-outdated'>> {
  const { store } = world
  const weighed = await weigh(store, file, importer)
  if (Array.isArray(weighed)) return refuse('preview-outdated')
  const { found, isNew, changes, needed } = weighed
  const { _id: campaignId, title } = found.plan.campaign
  const isDone = changes.length === 0 && needed.length === 0
  if (weighed.digest !== digest && !isDone) return refuse('preview-outdated')
  const { personId: by, now } = importer
  if (!isDone) await recordAccess(world, { act: 'campaign.import', by, subject: campaignId, detail: { digest } }, now)
  // Before the campaign itself: whoever is cut off in between may send the same file again.
  if (isNew) await addMember(store, { role: 'organiser', scopeId: campaignId, duty: 'admin', kinds: [] }, by)
  const planted = await plantFound(store, found)
  if (!planted.ok) return refuse('preview-outdated')
  return done({ campaignId, title, written: planted.value.written, invitations: await invite(world, needed, importer) })
}

async function invite(world: World, needed: readonly StaffNeeded[], { personId, now }: Importer) {
  const made: OutputOf<typeof importCall>['invitations'] = []
  for (const { invitation, whom, people } of needed)
    for (let n = 0; n < people; n++) {
      const { role, scopeId, duty } = invitation
      await recordAccess(world, { act: 'member.invite', by: personId, subject: scopeId, detail: { role, duty } }, now)
      const asked = { ...invitation, createdBy: personId }
      made.push({ whom, ...(await makeInvitation(world.store, asked, now, world.randomBelow)) })
    }
  return made
}

async function weigh(store: Store, file: string, importer: Importer): Promise<Weighed | WorkbookFault[]> {
  const { campaigns, now } = importer
  const read = readCampaignBook(Buffer.from(file, 'base64'), shanghaiDay(now).slice(0, 4))
  if (!read.ok) return [...read.faults]
  const book = read.value
  const campaignId = book.file.campaign.key
  const before = await storedFile(store, campaignId)
  const isMine = campaigns.includes(campaignId)
  if (before && !isMine)
    return [{ ...book.places.of('campaign.key'), message: '这个短名已经是别的活动。要办新的活动，请换一个短名' }]
  const wanted = keepingUnasked(book.file, book.said, before)
  const found = await plantable(store, wanted, now, [])
  if (!found.ok) return found.faults.map(({ path, message }) => ({ ...book.places.of(path), message }))
  const { plan } = found.value
  const slots = await slotsOfFile(store, plan.campaign)
  const changes = planChanges(before, wanted, { before: slots, after: plan.slots })
  const needed = await staffNeeded(store, plan, book.staff, isMine ? 0 : 1, now)
  const offered = slots.map(({ _id, endsAt, places }) => ({ _id, endsAt, places }))
  const digest = hashId('import', file, canonical([before ?? '', offered, needed]))
  return { book, found: found.value, isNew: !isMine, changes, needed, digest }
}
