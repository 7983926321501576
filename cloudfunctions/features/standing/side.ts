import type { TeamSort } from '#contract/team-sort'
import { hashId } from '../../kernel/ids'
import type { CampaignDoc } from '../../store/collections'
import type { TeamDoc } from '../../store/contest-documents'

export type SideKind = TeamDoc['kind']

type Campaign = Pick<CampaignDoc, '_id' | 'contest'>

/** What stands in a file or was typed by an organiser. */
export interface TeamWish {
  readonly key: string
  readonly name: string
  readonly sort: TeamSort
  readonly district: string
  readonly code: string
}

export const districtId = (campaignId: string, name: string) => hashId('district', campaignId, name)
export const teamId = (campaignId: string, key: string) => `${campaignId}.t.${key}`

export const teamKeyOf = ({ _id, campaignId }: TeamDoc) => _id.slice(teamId(campaignId, '').length)

/** A code as somebody types it: in any case, with any gaps. */
export const codeKeyOf = (campaignId: string, typed: string) =>
  `${campaignId}:${typed.toUpperCase().replace(/[^0-9A-Z]/g, '')}`
export const codeOf = ({ campaignId, codeKey }: TeamDoc) => codeKey.slice(campaignId.length + 1)

const NOTHING_YET = { score: 0, best: [], counted: true }

export function newDistrict({ _id: campaignId, contest }: Campaign, name: string): TeamDoc {
  const _id = districtId(campaignId, name)
  const nothing = { sort: '' as const, districtId: '', codeKey: `void:${_id}`, rankKey: `void:${_id}` }
  const bestOf = contest.districtBestOf
  return { _id, rev: 1, campaignId, kind: 'district', name, bestOf, ...nothing, ...NOTHING_YET }
}

export function newTeam(
  { _id: campaignId, contest: { bestOf } }: Campaign,
  { key, name, sort, district, code }: TeamWish,
): TeamDoc {
  const _id = teamId(campaignId, key)
  const keys = { codeKey: codeKeyOf(campaignId, code), rankKey: `void:${_id}` }
  const of = { districtId: districtId(campaignId, district), sort, bestOf }
  return { _id, rev: 1, campaignId, kind: 'team', name, ...of, ...keys, ...NOTHING_YET }
}
