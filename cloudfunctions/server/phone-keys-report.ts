import { newKey } from './kept-phone-keys'
import { runCommand, withDatabase } from './open-for-operator'

/** `npm run phone:keys`: a new key; with DATABASE_URL also how many numbers still lie under which keys. */
async function main() {
  const id = `k${new Date().toISOString().slice(0, 10).replaceAll('-', '')}`
  console.log(`新密钥（只显示这一次，请存进密码库）：\n${newKey(id)}`)
  if (!process.env.DATABASE_URL) return
  await withDatabase(async ({ store }) => {
    const counts = await store.contacts.tally({ where: {}, by: ['keyId'] })
    console.log('\n库里的号码（加密密钥.索引密钥）：')
    for (const { keyId, count } of counts) console.log(`${keyId}：${count} 个`)
    if (counts.length === 0) console.log('还没有人留号码')
  })
}

runCommand(main)
