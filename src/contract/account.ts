import * as v from 'valibot'
import { endpoint } from './endpoint'
import { MemberRole } from './organiser'
import { filledLine, Id } from './shapes'

/** Who the server takes the caller for. `demoIdentities` is empty everywhere but in the demo. */
export const whoAmI = endpoint({
  name: 'account.whoAmI',
  role: 'anyone',
  input: v.strictObject({}),
  output: v.strictObject({
    personId: v.nullable(Id),
    labs: v.array(v.strictObject({ labId: Id, name: v.string() })),
    /** The campaigns that the caller organises. */
    campaigns: v.array(v.strictObject({ campaignId: Id, title: v.string() })),
    demoIdentities: v.array(v.strictObject({ id: Id, label: v.string() })),
  }),
  refusals: [],
})

/**
 * Becomes staff of a lab or organiser of a campaign by the code that an organiser has given. Safe to repeat. A code that
 * never was, that somebody else has used or that has run out is answered alike.
 */
export const joinByInvitation = endpoint({
  name: 'account.joinByInvitation',
  role: 'resident',
  input: v.strictObject({ code: filledLine('邀请码', 40) }),
  output: v.strictObject({ role: MemberRole, scopeId: Id, scopeName: v.string() }),
  refusals: ['code-not-valid'],
})
