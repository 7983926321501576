import { type Expected, ITS_ORGANISERS, type Row } from './expectations'

/** Anybody who organises a campaign. */
const organisers = (answer: Expected): Row['expect'] => ({
  ...ITS_ORGANISERS,
  'organiser of this campaign': answer,
  'organiser of another campaign': answer,
})

// It begins like a workbook and is none: that is an answer too.
const file = 'UEsDBA=='

/** Setting a campaign up by a workbook. A new campaign is anybody's who organises one already. */
export const WORKBOOK_ROWS: Readonly<Record<string, Row>> = {
  'organiser.makeWorkbook': {
    send: ({ campaignId }) => ({ campaignId, kind: 'current' }),
    expect: ITS_ORGANISERS,
  },
  'organiser.previewWorkbook': { send: () => ({ file }), expect: organisers('ok') },
  'organiser.importWorkbook': {
    send: () => ({ file, digest: 'of-something-else' }),
    expect: organisers('preview-outdated'),
    publicIds: ['digest'],
  },
  'organiser.exportNumbers': { send: ({ campaignId }) => ({ campaignId }), expect: ITS_ORGANISERS },
}
