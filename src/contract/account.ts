import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Id } from './shapes'

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
