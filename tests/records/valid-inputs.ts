/** For every call about what was measured an input with every field that it may have. */
export const RECORD_INPUTS = {
  'desk.readFigures': { labId: 'lab-1', day: '2027-05-20' },
  'organiser.readFigures': { campaignId: 'campaign-1', day: '2027-05-20' },
  'desk.exportBook': { labId: 'lab-1', day: '2027-05-20' },
  'organiser.exportMeasured': { campaignId: 'campaign-1', cursor: 'booking-1' },
}
