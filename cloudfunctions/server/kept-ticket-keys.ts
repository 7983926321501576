import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseTicketKeys, type TicketKeys } from '../features/booking/ticket-keys'
import { newKey } from './kept-phone-keys'

/** The demo's key for tickets: made once and kept beside its data. */
export async function keptTicketKeys(folder: string): Promise<TicketKeys> {
  const file = path.join(folder, 'ticket-keys.txt')
  await writeFile(file, newKey('1'), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const { keys, mistakes } = parseTicketKeys(await readFile(file, 'utf8'))
  if (!keys) throw new Error(`${file} 读不出来：${mistakes.join('') || '是空的。'}`)
  return keys
}
