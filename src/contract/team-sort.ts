/** What a team of the contest is of. */
export const TEAM_SORTS = ['district', 'street', 'mall', 'school'] as const
export type TeamSort = (typeof TEAM_SORTS)[number]

export const TEAM_SORT_LABELS: Readonly<Record<TeamSort, string>> = {
  district: '区',
  street: '街道',
  mall: '商场',
  school: '学校',
}
