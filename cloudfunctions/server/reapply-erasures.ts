import { reapplyErasures } from '../features/account/reapply-erasures'
import { readErasureJournals } from './erasure-journal'
import { runCommand, withDatabase } from './open-for-operator'

/** `npm run reapply-erasures -- [journals of all hosts]`: after a backup was restored, before the service is opened. */
async function main(files: readonly string[]) {
  if (files.length === 0)
    throw new Error(
      '请写上删除日志的位置（每台机器一份），例如 npm run reapply-erasures -- /var/lib/jiliang/erasures.jsonl',
    )
  const { erasures, unreadable } = await readErasureJournals(files)
  await withDatabase(async (world) => {
    const { documents } = await reapplyErasures(world, erasures, Date.now())
    console.log(`日志里有 ${erasures.length} 个人的删除记录，又处理了 ${documents} 份资料。可以重复运行。`)
    if (unreadable > 0) console.log(`有 ${unreadable} 行读不出来，多半是断电时没写完的：那次删除没有答复成功。`)
  })
}

const named = process.argv.slice(2)
const usual = process.env.ERASURE_JOURNAL
runCommand(() => main(named.length > 0 || !usual ? named : [usual]))
