import type { callOff, callOffAtLab, weighClosure, weighLabClosure } from '#contract/closing'
import { done, refuse } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { Store } from '../../store/collections'
import { may } from '../desk/may'
import type { World } from '../world'
import { callOff as call } from './call-off'
import type { ClosureScope } from './closure'
import { weighClosure as weigh } from './weigh-closure'

export const organiserClosingHandlers = {
  weighClosure: (async (asked, { campaigns, now }, { store }) => {
    const scope = campaigns.includes(asked.campaignId) ? await scopeOf(store, asked) : undefined
    return scope ? done(await weigh(store, scope, now)) : refuse('not-found')
  }) satisfies Handler<typeof weighClosure, World>,

  callOff: (async ({ requestId, reason, ...asked }, caller, world) => {
    const scope = caller.campaigns.includes(asked.campaignId) ? await scopeOf(world.store, asked) : undefined
    return scope ? call({ requestId, scope, reason }, caller, world) : refuse('not-found')
  }) satisfies Handler<typeof callOff, World>,
}

export const labClosingHandlers = {
  weighClosure: (async (asked, { labs, posts, now }, { store }) => {
    const scope = await labScopeOf(store, labs, asked)
    if (scope && !may(posts, scope.labId, 'approve')) return refuse('not-your-duty')
    return scope ? done(await weigh(store, scope, now)) : refuse('not-found')
  }) satisfies Handler<typeof weighLabClosure, World>,

  callOff: (async ({ requestId, reason, ...asked }, caller, world) => {
    const scope = await labScopeOf(world.store, caller.labs, asked)
    if (scope && !may(caller.posts, scope.labId, 'approve')) return refuse('not-your-duty')
    return scope ? call({ requestId, scope, reason }, caller, world) : refuse('not-found')
  }) satisfies Handler<typeof callOffAtLab, World>,
}

interface Asked {
  readonly campaignId: string
  readonly day: string
  readonly onlyLab?: string
  readonly onlySlot?: string
}

/** What is asked for, when lab and slot are of that campaign and day; another's answers like a missing one. */
async function scopeOf(store: Store, { campaignId, day, onlyLab, onlySlot }: Asked): Promise<ClosureScope | undefined> {
  const slot = onlySlot === undefined ? undefined : await store.slots.get(onlySlot)
  if (onlySlot !== undefined && (slot?.campaignId !== campaignId || slot.day !== day)) return undefined
  const labId = onlyLab ?? slot?.labId ?? ''
  if (slot && slot.labId !== labId) return undefined
  if (labId !== '' && (await store.labs.get(labId))?.campaignId !== campaignId) return undefined
  return { campaignId, day, labId, slotId: slot?._id ?? '' }
}

interface AskedByLab {
  readonly labId: string
  readonly day: string
  readonly onlySlot?: string
}

async function labScopeOf(store: Store, labs: readonly string[], { labId, ...rest }: AskedByLab) {
  const lab = labs.includes(labId) ? await store.labs.get(labId) : undefined
  return lab && scopeOf(store, { ...rest, onlyLab: labId, campaignId: lab.campaignId })
}
