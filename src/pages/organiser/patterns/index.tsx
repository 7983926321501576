import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { PATTERN_SORTS, readPatterns } from '#contract/patterns'
import { useReading } from '../../../api/use-reading'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import type { ParamsOf } from '../../../routes'
import { PatternLine } from './pattern-line'
import { SORT_WORDS } from './pattern-words'
import css from './patterns.module.scss'

/** What in the bookings is out of the ordinary, for a person to look at: the product itself stops nobody. */
export default function PatternsPage() {
  const { campaignId } = useRouter<ParamsOf<'patterns'>>().params
  const reading = useReading(readPatterns, { campaignId: campaignId || 'none' })
  return (
    <Page title='请人看一看' wide>
      <Text className={cx(css.lead)}>
        这里列出不太寻常的预约，请人判断。它不证明什么，也不会自动拦下谁。看不到姓名和号码；要核对，请找所列的检测点。
      </Text>
      <Loaded from={reading}>
        {({ patterns }) => {
          if (patterns.length === 0)
            return <EmptyState says='没有要看的' next='有不寻常的预约，会列在这里。过几天可以再来看看。' />
          return PATTERN_SORTS.map((sort) => {
            const some = patterns.filter((pattern) => pattern.sort === sort)
            if (some.length === 0) return null
            return (
              <Section key={sort} title={SORT_WORDS[sort].title}>
                <Text className={cx(css.why)}>{SORT_WORDS[sort].why}</Text>
                {some.map((pattern) => (
                  <PatternLine
                    key={pattern.patternId}
                    pattern={pattern}
                    campaignId={campaignId ?? ''}
                    onSettled={() => void reading.reload()}
                  />
                ))}
              </Section>
            )
          })
        }}
      </Loaded>
    </Page>
  )
}
