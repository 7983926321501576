import type { whoAmI } from '#contract/account'
import { done } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { World } from '../world'
import { labsOf } from './labs-of'

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
