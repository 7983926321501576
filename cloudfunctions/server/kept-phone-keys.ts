import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type PhoneKeys, parsePhoneKeys } from '../features/account/phone-keys'
import { KEY_BYTES } from '../kernel/sealing'

export const newKey = (id: string) => `${id}:${randomBytes(KEY_BYTES).toString('base64')}`

/** The demo's keys: made once and kept beside its data, so that none stands in the repository. */
export async function keptPhoneKeys(folder: string): Promise<PhoneKeys> {
  const file = path.join(folder, 'phone-keys.json')
  const made = JSON.stringify({ sealing: newKey('demo1'), index: newKey('demo1') })
  await writeFile(file, made, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const { sealing, index } = JSON.parse(await readFile(file, 'utf8')) as { sealing?: string; index?: string }
  const { keys, mistakes } = parsePhoneKeys(sealing, index)
  if (!keys) throw new Error(`${file} 读不出来：${mistakes.join('') || '是空的。'}`)
  return keys
}
