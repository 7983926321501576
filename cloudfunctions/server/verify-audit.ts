import { readFile } from 'node:fs/promises'
import { headLine, headsIn } from '../features/audit/head-line'
import { type BreakReason, chainsOf, verifyAudit } from '../features/audit/verify-audit'
import { runCommand, withDatabase } from './open-for-operator'

const WORDS: Record<BreakReason, string> = {
  missing: '这一条被删掉了',
  changed: '这一条被改过，或者换了位置',
  unlinked: '它前面的内容被改过',
  cut: '从这里起，后面的记录被截掉了',
  rewritten: '这一条和日志里记下的不一样',
}

/**
 * `npm run audit:verify -- [log files]`: reads every chain from its beginning and holds it against the lines that the
 * server has written to its log. Prints the ends of all chains, to be kept where the database's owner cannot write.
 */
async function main(files: readonly string[]) {
  const heads = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).flatMap(headsIn)
  await withDatabase(async ({ store }) => {
    const chains = new Set([...(await chainsOf(store)), ...heads.map(({ chain }) => chain)])
    for (const chain of chains) {
      const { entries, head, broken } = await verifyAudit(store, chain, heads)
      if (broken) {
        console.error(`✗ ${chain} 第 ${broken.seq} 条：${WORDS[broken.why]}。前面 ${entries} 条完好。`)
        process.exitCode = 1
      } else if (head) console.log(headLine(head))
    }
    console.error(`看了 ${chains.size} 条链，对照了 ${heads.length} 处日志。`)
  })
}

runCommand(() => main(process.argv.slice(2)))
