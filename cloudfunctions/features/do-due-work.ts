import { DUE_WORK, type DueWork } from './due-work'
import type { World } from './world'

/** What a round has done: how many things by the name of the work; undefined where it failed. */
export type Round = Readonly<Record<string, number | undefined>>

/** Does all work that is due, one after the other: a piece that fails is reported and the rest is done all the same. */
export async function doDueWork(
  world: World,
  clock: () => number,
  onFault: (fault: unknown, name: string) => void,
  works: readonly DueWork[] = DUE_WORK,
): Promise<Round> {
  const round: Record<string, number | undefined> = {}
  for (const { name, run } of works) {
    try {
      round[name] = await run(world, clock())
    } catch (fault) {
      round[name] = undefined
      onFault(fault, name)
    }
  }
  return round
}
