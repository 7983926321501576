import { randomInt } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Answer, Endpoint, InputOf, OutputOf } from '#contract/endpoint'
import { productRoute } from '../../cloudfunctions/features/answers'
import { type World, worldOf } from '../../cloudfunctions/features/world'
import type { Store } from '../../cloudfunctions/store/collections'
import { openPglite } from '../../cloudfunctions/store/pglite'
import { databaseFolder } from './database-folder'

/** The whole product on the real embedded engine, under a clock that stands where the test puts it. */
export interface Product {
  readonly store: Store
  readonly world: World
  readonly clock: { now: number }
  /** What was thrown while calls were answered. */
  readonly faults: unknown[]
  ask<E extends Endpoint>(endpoint: E, input: InputOf<E>, personId?: string): Promise<Answer<E>>
  /** As `ask`, where the test cannot go on after a refusal. */
  get<E extends Endpoint>(endpoint: E, input: InputOf<E>, personId?: string): Promise<OutputOf<E>>
  close(): Promise<void>
}

export async function openProduct(given: Partial<World> = {}): Promise<Product> {
  const folder = await databaseFolder()
  const { store, close } = await openPglite({ folder })
  return {
    ...productOn(store, given),
    close: async () => {
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The product on a store that somebody else opens and closes. */
export function productOn(store: Store, given: Partial<World> = {}): Omit<Product, 'close'> {
  const world = worldOf({ store, randomBelow: randomInt, ...given })
  const clock = { now: 0 }
  const faults: unknown[] = []
  const route = productRoute(
    world,
    () => clock.now,
    (fault) => faults.push(fault),
  )
  const ask = async <E extends Endpoint>(endpoint: E, input: InputOf<E>, personId?: string) =>
    (await route(endpoint.name, input, personId)) as Answer<E>
  return {
    store,
    world,
    clock,
    faults,
    ask,
    get: async (endpoint, input, personId) => {
      const answer = await ask(endpoint, input, personId)
      if (!answer.ok) throw new Error(`${endpoint.name} was refused: ${answer.refusal} ${String(faults.at(-1) ?? '')}`)
      return answer.value
    },
  }
}
