import type { OrganiserDoc } from '../store/account-documents'
import type { StaffDoc } from '../store/collections'
import { demoLabs } from './labs'

const STAFFED = ['baoshan', 'putuo', 'huangpu']

// Two, because a question and its answer are never one person's.
const ORGANISERS = ['demo-organiser', 'demo-organiser-2'] as const

const staffId = (key: string) => `demo-staff-${key}`

/** Who a newcomer may play. They exist only where the demo is started, and never get in anywhere else. */
export const DEMO_IDENTITIES = [
  { id: 'demo-resident-1', label: '居民一' },
  { id: 'demo-resident-2', label: '居民二' },
  ...STAFFED.map((key) => ({ id: staffId(key), label: `${labName(key)}工作人员` })),
  { id: ORGANISERS[0], label: '活动组织者' },
  { id: ORGANISERS[1], label: '另一位组织者' },
]

/** The staff of a demo campaign's labs. */
export const demoStaff = (campaignId: string): StaffDoc[] =>
  STAFFED.map((key) => ({
    _id: `${campaignId}.${key}.staff`,
    rev: 1,
    memberKey: `${campaignId}.${key}:${staffId(key)}`,
    labId: `${campaignId}.${key}`,
    personId: staffId(key),
    duty: 'admin',
    kinds: [],
  }))

/** Who organises a demo campaign. */
export const demoOrganisers = (campaignId: string): OrganiserDoc[] =>
  ORGANISERS.map((personId) => ({
    _id: personId === ORGANISERS[0] ? `${campaignId}.organiser` : `${campaignId}.${personId}`,
    rev: 1,
    memberKey: `${campaignId}:${personId}`,
    campaignId,
    personId,
  }))

function labName(key: string): string {
  const lab = demoLabs('demo', []).find(({ _id }) => _id === `demo.${key}`)
  if (!lab) throw new Error(`No demo lab ${key}`)
  return lab.name
}
