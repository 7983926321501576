import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPglite } from '../../cloudfunctions/store/pglite'
import { conformance } from './conformance'

conformance(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pglite-'))
  const opened = await openPglite({ folder })
  return {
    ...opened,
    close: async () => {
      await opened.close()
      rmSync(folder, { recursive: true })
    },
  }
})
