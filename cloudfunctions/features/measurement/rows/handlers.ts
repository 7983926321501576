import { personTag } from '#contract/person-tag'
import type { listRows, proposeRow as proposeDeclared, settleRow as settleDeclared } from '#contract/row-correction'
import { done, refuse } from '../../../kernel/outcome'
import type { Handler } from '../../../kernel/route'
import { pseudonymOf } from '../../audit/chain'
import { may } from '../../desk/may'
import type { World } from '../../world'
import { proposeRow, settleRow } from '../correct-row'
import { correctionsAt, rowVersions } from '../rows-in-force'

/** Regulation rows at a lab: who is in charge proposes, and a second person who measures that kind approves. */
export const rowHandlers = {
  listRows: (async ({ labId, kind }, { labs, posts, personId, now }, { store }) => {
    const lab = labs.includes(labId) ? await store.labs.get(labId) : undefined
    if (!lab) return refuse('not-found')
    const corrections = await correctionsAt(store, { labId, kind })
    const proposed = corrections.filter(({ status }) => status === 'proposed')
    return done({
      now,
      labName: lab.name,
      rows: rowVersions(kind, corrections).flatMap(([row, ...before]) => (row ? [{ row, before }] : [])),
      proposals: proposed.map(({ _id, row, reason, proposedAt, proposedBy }) => ({
        ...{ correctionId: _id, row, reason, proposedAt, by: personTag(proposedBy) },
        isOwn: proposedBy === pseudonymOf(personId),
      })),
      mayPropose: may(posts, labId, 'approve'),
      mayApprove: may(posts, labId, 'measure', kind),
    })
  }) satisfies Handler<typeof listRows, World>,

  proposeRow: (async ({ labId, ...proposed }, call, world) => {
    const lab = call.labs.includes(labId) ? await world.store.labs.get(labId) : undefined
    if (!lab) return refuse('not-found')
    return may(call.posts, labId, 'approve') ? proposeRow(world, lab, proposed, call) : refuse('not-your-duty')
  }) satisfies Handler<typeof proposeDeclared, World>,

  settleRow: (async ({ correctionId, approve }, call, world) => {
    const correction = await world.store.rowCorrections.get(correctionId)
    if (!correction || !call.labs.includes(correction.labId)) return refuse('not-found')
    if (!may(call.posts, correction.labId, 'measure', correction.kind)) return refuse('not-your-duty')
    return settleRow(world, correction, approve, call)
  }) satisfies Handler<typeof settleDeclared, World>,
}
