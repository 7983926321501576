import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { listTradeLabs } from '#contract/merchant-visit'
import { useCampaignChoice, useOverForgotten } from '../../../../api/campaign-choice'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { Field } from '../../../../components/field'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { Section } from '../../../../components/section'
import { CampaignSwitch } from '../../../campaign/campaign-switch'
import { AboutScales } from './about-scales'
import { BookScales } from './book-scales'
import { keepShopDraft, newScale, readShopDraft, type ShopDraft, wrongFields } from './scale-draft'
import { ScaleFields } from './scale-fields'
import { WhenWhere } from './when-where'

type TradeLabs = OutputOf<typeof listTradeLabs>

/** A shop brings its price scales: whose they are, what their plates say, when and where. */
export default function MerchantPage() {
  const reading = useReading(listTradeLabs, useCampaignChoice())
  useOverForgotten(reading.refusal)
  const value = reading.value
  if (reading.refusal === 'booking-closed' || value?.labs.length === 0)
    return (
      <Page title='小商户电子秤'>
        {value && <CampaignSwitch campaigns={value.campaigns} />}
        <EmptyState says='这次活动不检小商户的秤' next='请到当地计量检定机构检定，或者打 12315 问。' />
      </Page>
    )
  if (!value)
    return (
      <Page title='小商户电子秤'>
        <Loaded from={reading}>{() => null}</Loaded>
      </Page>
    )
  return <Merchant value={value} onStale={() => void reading.reload()} />
}

function Merchant({ value, onStale }: { value: TradeLabs; onStale: () => void }) {
  const [draft, setDraft] = useState(readShopDraft)
  const [tried, setTried] = useState(false)
  const [labId, setLab] = useState('')
  const [slotId, setSlot] = useState('')
  const faults = wrongFields(draft)
  const wrong = (path: string) => (tried ? faults.get(path) : undefined)
  const change = (next: ShopDraft) => {
    setDraft(next)
    keepShopDraft(next)
  }
  const setScale = (at: number, scale: ShopDraft['scales'][number] | undefined) =>
    change({ ...draft, scales: draft.scales.flatMap((one, n) => (n !== at ? [one] : scale ? [scale] : [])) })
  const only = draft.scales.length === 1
  return (
    <Page
      title='小商户电子秤'
      action={
        <BookScales
          value={value}
          draft={draft}
          slotId={slotId}
          faults={faults}
          onTried={() => setTried(true)}
          onStale={onStale}
        />
      }
    >
      <CampaignSwitch campaigns={value.campaigns} />
      <AboutScales />
      <Section title='谁的秤'>
        <Field
          label='店名或摊位号'
          value={draft.shop}
          max={30}
          error={wrong('shop.shop')}
          onChange={(shop) => change({ ...draft, shop })}
        />
        <Field
          label='市场名称或地址'
          value={draft.market}
          error={wrong('shop.market')}
          onChange={(market) => change({ ...draft, market })}
        />
      </Section>
      {draft.scales.map((scale, at) => (
        <ScaleFields
          key={scale.key}
          scale={scale}
          title={only ? '照铭牌填' : `第 ${at + 1} 台秤，照铭牌填`}
          wrong={(field) => wrong(`scales.${at}.${field}`)}
          onChange={(next) => setScale(at, next)}
          onRemove={only ? undefined : () => setScale(at, undefined)}
        />
      ))}
      {draft.scales.length < value.shopScaleLimit && (
        <Button onPress={() => change({ ...draft, scales: [...draft.scales, newScale()] })}>
          {`再加一台（每家最多 ${value.shopScaleLimit} 台）`}
        </Button>
      )}
      <WhenWhere
        labs={value.labs}
        scales={draft.scales.length}
        labId={labId}
        slotId={slotId}
        onLab={(picked) => {
          setLab(picked)
          setSlot('')
        }}
        onSlot={setSlot}
      />
    </Page>
  )
}
