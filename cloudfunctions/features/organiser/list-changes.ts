import type { CampaignFile } from './campaign-file'
import { fieldChange } from './field-change'
import { SHEETS } from './workbook/columns'
import { TEAM_FIELDS } from './workbook/contest-columns'

type Campaign = CampaignFile['campaign']

/** What becomes of 奖品: all of them, because people look at the list and not at its rows. */
export function prizeLines(before: Campaign['draw']['prizes'], { draw }: Campaign): string[] {
  const [was, is] = [before, draw.prizes].map((prizes) =>
    prizes.map(({ name, count, yuan }) => `${name} ${count} 份（每份 ${yuan} 元）`).join('、'),
  )
  return was === is ? [] : [`${SHEETS.prizes}：${was || '空'} → ${is || '空'}`]
}

/** What becomes of 队伍. Those that are not in the file stay, so nothing is said of them. */
export function teamLines(before: Campaign['contest']['teams'], { contest }: Campaign): string[] {
  const known = new Map(before.map((team) => [team.key, team]))
  const added = contest.teams.filter(({ key }) => !known.has(key)).map(({ name }) => name)
  const shown = `${added.slice(0, 3).join('、')}${added.length > 3 ? '等' : ''}`
  return [
    ...(added.length > 0 ? [`新增 ${added.length} 个队：${shown}`] : []),
    ...contest.teams.flatMap((team) => {
      const was = known.get(team.key)
      return was
        ? TEAM_FIELDS.flatMap((field) => fieldChange(field, was, team)).map((line) => `${was.name}${line}`)
        : []
    }),
  ]
}
