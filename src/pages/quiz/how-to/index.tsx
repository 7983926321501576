import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { GROUPS, INSTRUMENT_GROUPS } from '#contract/instrument-kind'
import { dayWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import { openPage, openTab, type ParamsOf } from '../../../routes'
import { wantGroup } from '../../booking/wanted-group'
import css from './how-to.module.scss'
import { HOW_TO } from './how-to-words'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** How an instrument of a household is used so that it reads right, and where to go from there. */
export default function HowToPage() {
  const { group: asked, day = '' } = useRouter<ParamsOf<'how-to'>>().params
  const group = INSTRUMENT_GROUPS.find((name) => name === asked) ?? 'blood-pressure'
  const { using, before, source } = HOW_TO[group]
  return (
    <Page
      title={`${GROUPS[group]}怎么用才准`}
      action={
        <Button
          look='needle'
          onPress={() => {
            wantGroup(group)
            openTab('pages/booking/labs/index')
          }}
        >
          {DAY.test(day) ? `${dayWords(day)}免费检，去预约` : '看看哪里能免费检'}
        </Button>
      }
    >
      <Section title='平时用'>
        <Lines lines={using} />
      </Section>
      <Section title='拿来检以前'>
        <Lines lines={before} />
      </Section>
      <View className={cx(css.source)}>{source}</View>
      <Button onPress={() => openPage('practice', { deck: group })}>{`答几道${GROUPS[group]}的题`}</Button>
    </Page>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((words) => (
      <View key={words} className={cx(css.line)}>
        {words}
      </View>
    ))}
  </>
)
