import { readFileSync, writeFileSync } from 'node:fs'
import type { Transport } from './transport'

/** What a built mini-program was built for. Beside its folder, so that it is no part of the package. */
export interface BuildRecord {
  readonly appId: string
  readonly transport: Transport
}

const recordOf = (folder: string) => `${folder}.build.json`

export const writeBuildRecord = (folder: string, record: BuildRecord) =>
  writeFileSync(recordOf(folder), `${JSON.stringify(record, null, 2)}\n`)

/** undefined: not built, or not by our command. */
export function readBuildRecord(folder: string): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordOf(folder), 'utf8')) as BuildRecord
  } catch {
    return undefined
  }
}
