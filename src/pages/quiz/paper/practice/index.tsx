import { useRouter } from '@tarojs/taro'
import { GROUPS, INSTRUMENT_GROUPS } from '#contract/instrument-kind'
import { type Deck, readCard } from '#contract/learning'
import { TOPIC_KEYS, TOPICS } from '#contract/topic'
import { useCampaignChoice, useOverForgotten } from '../../../../api/campaign-choice'
import { useReading } from '../../../../api/use-reading'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import type { ParamsOf } from '../../../../routes'
import { Practice } from './practice'

const DECKS: readonly Deck[] = [...TOPIC_KEYS, ...INSTRUMENT_GROUPS, 'review']

function titleOf(deck: Deck): string {
  if (deck === 'review') return '错题再答'
  const group = INSTRUMENT_GROUPS.find((name) => name === deck)
  const topic = TOPIC_KEYS.find((key) => key === deck)
  return group ? `${GROUPS[group]}的题` : topic ? TOPICS[topic].label : ''
}

/** One deck, question by question: a topic, or what is due of the wrong-answer book. */
export default function PracticePage() {
  const params = useRouter<ParamsOf<'practice'>>().params
  const deck = DECKS.find((key) => key === params.deck) ?? 'home'
  const reading = useReading(readCard, { ...useCampaignChoice(), deck })
  useOverForgotten(reading.refusal)
  const title = titleOf(deck)
  if (reading.value) return <Practice deck={deck} title={title} read={reading.value} onReload={reading.reload} />
  return (
    <Page title={title}>
      <Loaded from={reading}>{() => null}</Loaded>
    </Page>
  )
}
