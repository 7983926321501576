/** 地点类型: what kind of place a lab is. All but the first are mobile service points, there for the day. */
export const LAB_SITES = ['lab', 'community', 'market', 'nursing-home'] as const
export type LabSite = (typeof LAB_SITES)[number]

/** As residents read it and organisers write it. */
export const SITE_LABELS: Readonly<Record<LabSite, string>> = {
  lab: '检测机构',
  community: '社区服务点',
  market: '集市服务点',
  'nursing-home': '养老院服务点',
}
