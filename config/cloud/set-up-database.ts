import type { CloudEnvironment } from './cloud-environment'
import { compareDatabase, type Difference } from './compare-database'
import { differenceText, indexText, mendingText } from './difference-text'

type Say = (line: string) => void

/**
 * Makes collections, closes them and makes their indexes; without `apply` it only says what it would do. Safe to repeat
 * and to be killed half-way. What it finds different it leaves as it is. Answers whether everything is as it should be,
 * or would be.
 */
export async function setUpDatabase(environment: CloudEnvironment, apply: boolean, say: Say): Promise<boolean> {
  const differences = await compareDatabase(environment)
  const steps = differences.filter(canMend)
  const stuck = differences.filter((difference) => !canMend(difference))
  if (differences.length === 0) say('数据库：集合、权限和索引都已经齐了，不用做什么。')
  for (const step of steps) {
    say(`${apply ? '正在' : '将要'}${stepText(step)}`)
    if (apply) await mend(environment, step)
  }
  for (const difference of stuck) say(`没有动：${differenceText(difference)}。${mendingText(difference)}。`)
  if (!apply || steps.length === 0) return stuck.length === 0
  const left = await compareDatabase(environment)
  for (const difference of left.filter(canMend)) say(`做完再看，还是：${differenceText(difference)}`)
  return left.length === 0
}

const canMend = ({ kind }: Difference) => kind !== 'other-index' && kind !== 'unwanted-unique'

function stepText(step: Difference): string {
  if (step.kind === 'no-collection') return `新建集合 ${step.collection}`
  if (step.kind === 'no-index') return `给集合 ${step.collection} 建${indexText(step.index)}`
  return `把集合 ${step.collection} 的权限改成“仅管理端可读写”`
}

async function mend(environment: CloudEnvironment, step: Difference): Promise<void> {
  if (step.kind === 'no-collection') await environment.createCollection(step.collection)
  if (step.kind === 'open') await environment.closeCollection(step.collection)
  if (step.kind === 'no-index') await environment.createIndex(step.collection, step.index)
}
