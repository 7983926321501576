import type { whoAmI } from '#contract/account'
import type {
  erasePerson,
  exportPerson,
  leavePhone,
  leaveWechatPhone,
  previewErasure,
  readContact,
  withdrawPhone,
} from '#contract/contact'
import { done } from '../../kernel/outcome'
import type { Handler } from '../../kernel/route'
import type { World } from '../world'
import { erasePerson as erase, weighErasure } from './erase-person'
import { exportPerson as write } from './export-person'
import { labsOf } from './labs-of'
import { leavePhone as leave, leaveWechatPhone as leaveByWechat, withdrawPhone as withdraw } from './leave-phone'
import { readContact as contactOf } from './read-contact'

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
