import { useState } from 'react'
import type { Campaigns } from '#contract/campaign-choice'
import { chooseCampaign } from '../../api/campaign-choice'
import { dayWords } from '../../api/shanghai'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'

/** Says which campaign the page is about, and takes to another one; nothing while there is only one. */
export function CampaignSwitch({ campaigns: { chosen, all } }: { campaigns: Campaigns }) {
  const [open, setOpen] = useState(false)
  const title = all.find(({ campaignId }) => campaignId === chosen)?.title
  if (all.length < 2 || title === undefined) return null
  const close = () => setOpen(false)
  const change = (
    <Button look='plain' small onPress={() => setOpen(true)}>
      换活动
    </Button>
  )
  return (
    <Section title={title} aside={change}>
      <Sheet open={open} title='看哪个活动' onClose={close}>
        <Choice
          label='看哪个活动'
          options={all.map((one) => ({ value: one.campaignId, label: `${one.title}，${daysWords(one.checkDays)}` }))}
          chosen={[chosen]}
          onPick={(campaignId) => {
            close()
            chooseCampaign(campaignId)
          }}
        />
      </Sheet>
    </Section>
  )
}

/** `5 月 20 日、5 月 21 日`; of many days the first and the last. */
function daysWords(days: readonly string[]) {
  const [first = '', ...others] = days
  const last = others[others.length - 1]
  if (last === undefined) return dayWords(first)
  return `${dayWords(first)}${others.length > 1 ? '到 ' : '、'}${dayWords(last)}`
}
