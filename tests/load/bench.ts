import { spawnSync } from 'node:child_process'
import path from 'node:path'

const BENCHMARKS: Readonly<Record<string, string>> = {
  booking: '每秒能约多少次，和 pgbench 比',
  find: '300 处检测点时查找要多久、多大',
  'check-in': '20 个台同时登记要多久',
  judging: '判定一份记录要多久',
  quiz: '开卷和交卷每秒多少份，和 pgbench 比',
  standing: '一百万人时看名次要多久',
  scaling: '1、2、3 个进程各能约多少次',
  growth: '检测点和预约多了以后一次调用要多久',
}
const NAMES = Object.keys(BENCHMARKS)

/** Runs the named benchmarks one after the other, all of them without a name: two at a time would measure each other. */
function bench(asked: readonly string[]): boolean {
  const unknown = asked.filter((name) => !NAMES.includes(name))
  if (unknown.length > 0) {
    const known = NAMES.map((name) => `  ${name}　${BENCHMARKS[name]}`).join('\n')
    console.error(`没有“${unknown.join('、')}”。npm run bench -- 后面可以写：\n${known}`)
    return false
  }
  const failed = (asked.length > 0 ? asked : NAMES).filter((name) => {
    console.log(`\n${name}　${BENCHMARKS[name]}`)
    const file = path.join(__dirname, `${name}.ts`)
    return spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' }).status !== 0
  })
  if (failed.length > 0) console.error(`\n没有量成：${failed.join('、')}`)
  return failed.length === 0
}

process.exitCode = bench(process.argv.slice(2)) ? 0 : 1
