import type { Expected, Row } from '../access-table'

const organisers = (ours: Expected, anothers: Expected): Row['expect'] => ({
  nobody: 'signed-out',
  resident: 'forbidden',
  'other resident': 'forbidden',
  'staff of this lab': 'forbidden',
  'staff of another lab': 'forbidden',
  'organiser of this campaign': ours,
  'organiser of another campaign': anothers,
})

// It begins like a workbook and is none: that is an answer too.
const file = 'UEsDBA=='

/** Setting a campaign up by a workbook. A new campaign is anybody's who organises one already. */
export const WORKBOOK_ROWS: Readonly<Record<string, Row>> = {
  'organiser.makeWorkbook': {
    send: ({ campaignId }) => ({ campaignId, kind: 'current' }),
    expect: organisers('ok', 'not-found'),
  },
  'organiser.previewWorkbook': { send: () => ({ file }), expect: organisers('ok', 'ok') },
  'organiser.importWorkbook': {
    send: () => ({ file, digest: 'of-something-else' }),
    expect: organisers('preview-outdated', 'preview-outdated'),
    publicIds: ['digest'],
  },
  'organiser.exportNumbers': { send: ({ campaignId }) => ({ campaignId }), expect: organisers('ok', 'not-found') },
}
