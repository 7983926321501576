import { EVERYBODY, everybodyGets, ITS_ORGANISERS, ITS_OWNER, type Row } from './expectations'

const draw = ({ campaignId }: { campaignId: string }) => ({ campaignId })
// The quiz of the site is open and nothing is sealed yet: who may act is told that it is too early.
const TOO_EARLY: Row['expect'] = { ...ITS_ORGANISERS, 'organiser of this campaign': 'not-now' }
const NOT_THERE: Row['expect'] = { ...ITS_ORGANISERS, 'organiser of this campaign': 'not-found' }

/** The draw: its proof is for anybody, its steps for those who organise it. */
export const DRAW_ACCESS: Readonly<Record<string, Row>> = {
  'draw.read': {
    send: ({ campaignId }) => ({ campaignId }),
    expect: EVERYBODY,
    publicIds: ['campaignId'],
  },
  'draw.listEntries': { send: draw, expect: everybodyGets('not-found') },
  'draw.readOffice': { send: draw, expect: ITS_ORGANISERS },
  'draw.gatherEntries': { send: draw, expect: ITS_ORGANISERS },
  'draw.decideEntry': {
    send: (site) => ({ ...draw(site), entryId: 'nobodys-entry', verdict: 'stands', reason: '' }),
    expect: NOT_THERE,
  },
  'draw.seal': { send: (site) => ({ ...draw(site), numberName: '双色球', numberAt: 1 }), expect: TOO_EARLY },
  'draw.enterNumber': { send: (site) => ({ ...draw(site), number: '01' }), expect: TOO_EARLY },
  'draw.withdrawNumber': { send: draw, expect: TOO_EARLY },
  'draw.confirmNumber': { send: (site) => ({ ...draw(site), number: '01' }), expect: TOO_EARLY },
  'draw.handOut': { send: (site) => ({ ...draw(site), claimCode: '0123456789AB' }), expect: NOT_THERE },
  'certificate.make': {
    send: ({ attemptId }) => ({ attemptId }),
    expect: { ...ITS_OWNER, resident: 'attempt-open' },
  },
  'certificate.lookUp': { send: () => ({ code: '0123456789AB' }), expect: everybodyGets('not-found') },
}
