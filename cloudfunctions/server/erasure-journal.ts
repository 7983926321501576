import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Erasing } from '../features/account/erase-data'
import type { ErasureJournal } from '../features/world'

/**
 * A file outside of the database with a line for every erasure, which a restored backup is cleaned by. It holds
 * pseudonyms and times and nothing else, and belongs on another disk than the backups.
 */
export async function openErasureJournal(file: string): Promise<ErasureJournal> {
  // Made at start, so that a wrong path shows then and not when the first person wants to be deleted.
  await (await open(file, 'a', 0o600)).close()
  await syncFolder(path.dirname(file))
  return {
    async append({ personId, at }) {
      const handle = await open(file, 'a', 0o600)
      try {
        // A line break before it as well: a line that a power cut has torn must not swallow the next one.
        await handle.appendFile(`\n${JSON.stringify({ personId, at })}\n`)
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
  }
}

// The file's name is part of its folder. Windows has no such thing and keeps it by itself.
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

export interface JournalRead {
  readonly erasures: readonly Erasing[]
  /** Lines that are none, such as one that was torn: that erasure was never answered as done. */
  readonly unreadable: number
}

/** What several hosts have written, the latest of each person. */
export async function readErasureJournals(files: readonly string[]): Promise<JournalRead> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '')
  const read = lines.map(erasingOf)
  const latest = new Map<string, Erasing>()
  for (const erasing of read)
    if (erasing && erasing.at > (latest.get(erasing.personId)?.at ?? 0)) latest.set(erasing.personId, erasing)
  return { erasures: [...latest.values()], unreadable: read.filter((erasing) => !erasing).length }
}

function erasingOf(line: string): Erasing | undefined {
  try {
    const { personId, at } = Object(JSON.parse(line)) as Record<string, unknown>
    return typeof personId === 'string' && personId !== '' && Number.isSafeInteger(at)
      ? { personId, at: Number(at) }
      : undefined
  } catch {
    return undefined
  }
}
