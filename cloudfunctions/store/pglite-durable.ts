import { fdatasyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Prepared = Awaited<ReturnType<NodeFS['init']>>
type PreRun = NonNullable<Prepared['emscriptenOpts']['preRun']>[number]
interface Stream {
  readonly nfd?: number | null
}
interface FileSystemModule {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: Stream) => number } }
}

/** PGlite starts with -F, which turns fsync off, and its file system has none to call. */
export const DURABLE_START = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=16MB'],
]

/** The files of a folder, where a commit is on the disk before it is answered. */
export class DurableNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): Promise<Prepared> {
    const { emscriptenOpts } = await super.init(...args)
    const addFsync = ((module: FileSystemModule) => {
      module.NODEFS.stream_ops.fsync = sync
    }) as unknown as PreRun
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), addFsync] } }
  }
}

function sync({ nfd }: Stream): number {
  try {
    if (nfd !== undefined && nfd !== null) fdatasyncSync(nfd)
  } catch (error) {
    // Folders and pipes cannot be synced on every system, and need not be.
    if (!(error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'EISDIR')))
      throw error
  }
  return 0
}
