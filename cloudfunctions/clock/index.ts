import { isStartedByTimer } from '../cloud/cloud-caller'
import { cloudWorld } from '../cloud/cloud-world'
import { doDueWork } from '../features/do-due-work'
import { refuse } from '../kernel/outcome'

const world = cloudWorld()

/** The cloud function `clock`: started by the timer of its config.json, and by nobody else. Its log tells what it did. */
export async function main(_event: unknown, context: unknown) {
  if (!isStartedByTimer(process.env, context)) {
    console.warn('clock was not started by its timer but by', process.env.TCB_SOURCE)
    return refuse('forbidden')
  }
  const round = await doDueWork(world, Date.now, (fault, name) => console.error(name, fault))
  const failed = Object.keys(round).filter((name) => round[name] === undefined)
  const summary = { ok: failed.length === 0, done: round, failed }
  console.log('clock', JSON.stringify(summary))
  return summary
}
