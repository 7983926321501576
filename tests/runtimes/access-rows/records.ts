import { ITS_ORGANISERS, type Row, THE_LABS_STAFF } from './expectations'

/** What came of the instruments, for the lab and for the organiser. */
export const recordRows: Readonly<Record<string, Row>> = {
  'desk.readFigures': { send: ({ labId }) => ({ labId }), expect: THE_LABS_STAFF },
  'organiser.readFigures': { send: ({ campaignId }) => ({ campaignId }), expect: ITS_ORGANISERS },
  'desk.exportBook': { send: ({ labId }) => ({ labId }), expect: THE_LABS_STAFF },
  'organiser.exportMeasured': { send: ({ campaignId }) => ({ campaignId }), expect: ITS_ORGANISERS },
}
