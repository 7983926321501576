import { readdirSync } from 'node:fs'
import path from 'node:path'
import { REGISTRY } from '#contract/registry'
import type { SigningIn } from '../../cloudfunctions/features/account/signing-in'
import { productRoute } from '../../cloudfunctions/features/answers'
import { worldOf } from '../../cloudfunctions/features/world'
import type { Store } from '../../cloudfunctions/store/collections'
import { VALID_INPUTS } from './valid-inputs'

const FEATURES = path.join(__dirname, '../../cloudfunctions/features')

/** The names of all handlers that the features have. */
const handlers = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'handlers.ts')
  .flatMap((file) => Object.values<Record<string, unknown>>(require(path.join(FEATURES, file))))
  .flatMap((exported) => Object.keys(exported))

it('every call has a handler, and every handler answers a call', () => {
  const wanted = Object.keys(REGISTRY).map((name) => name.split('.')[1])
  expect(handlers.sort()).toEqual(wanted.sort())
})

it('the product answers every call of the contract, and no other', async () => {
  const faults: unknown[] = []
  const world = worldOf({ store: {} as Store, randomBelow: () => 0, signingIn: {} as SigningIn })
  const route = productRoute(
    world,
    () => 0,
    (fault) => faults.push(fault),
  )
  for (const { name, role } of Object.values(REGISTRY)) {
    const answer = await route(name, VALID_INPUTS[name], undefined)
    expect([name, answer.ok || answer.refusal]).toEqual([name, role === 'anyone' ? 'unavailable' : 'signed-out'])
  }
  for (const name of ['', 'home', 'quiz.nothing', 'toString', '__proto__', 'constructor', 'campaign.home '])
    expect(await route(name, {}, 'somebody')).toEqual({ ok: false, refusal: 'not-found' })
})
