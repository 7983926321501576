// 核对抽奖：node verify-draw.mjs draw.json（draw.json 从抽奖页下载）。只用 Node 自带的功能。
import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sha256 = (data) => createHash('sha256').update(data).digest()
const draw = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const { algorithm, entries, entriesHash, secret, commitment, number, prizes, winners } = draw
const faults = []

if (algorithm !== 'seeded-shuffle-1') faults.push(`不认识的算法：${algorithm}`)
if (entries.some((code, n) => n > 0 && entries[n - 1] >= code)) faults.push('名单没有排好，或有重复')
if (sha256(entries.join('\n')).toString('hex') !== entriesHash) faults.push('名单和封存时公布的指纹不一样')
if (sha256(secret).toString('hex') !== commitment) faults.push('密数和封存时公布的指纹不一样')

const key = sha256([algorithm, entriesHash, secret, number].join('\n'))
let words = []
let blocks = 0
function nextWord() {
  if (words.length === 0) {
    const block = createHmac('sha256', key).update(String(blocks++)).digest()
    words = [0, 4, 8, 12, 16, 20, 24, 28].map((at) => block.readUInt32BE(at))
  }
  return words.shift()
}
function below(count) {
  const usable = 2 ** 32 - (2 ** 32 % count)
  let word = nextWord()
  while (word >= usable) word = nextWord()
  return word % count
}

const order = [...entries]
for (let place = 0; place < winners.length; place++) {
  const pick = place + below(order.length - place)
  ;[order[place], order[pick]] = [order[pick], order[place]]
}
const inTurn = prizes.flatMap(({ count }, prize) => Array(count).fill(prize))
const lost = winners.filter(({ round }) => round > 0).length
const first = Math.min(inTurn.length, entries.length)
if (winners.length - lost !== first) faults.push('奖品份数和中奖人数对不上')
winners.forEach(({ code, prize }, place) => {
  if (code !== order[place]) faults.push(`第 ${place + 1} 个应是 ${order[place]}，公布的是 ${code}`)
  if (place < first && prize !== inTurn[place]) faults.push(`第 ${place + 1} 个的奖品不对`)
  console.log(`${place + 1}. ${order[place]}  ${prizes[prize]?.name}${place < first ? '' : '（补抽）'}`)
})
console.log(faults.length === 0 ? '✓ 全部一致' : `✕ 不一致：\n${faults.join('\n')}`)
process.exitCode = faults.length === 0 ? 0 : 1
