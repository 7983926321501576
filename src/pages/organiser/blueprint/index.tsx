import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { DIFFICULTY_WORDS, FORM_WORDS, topicWord } from '#contract/bank-words'
import { previewPaper, type Quota } from '#contract/blueprint'
import type { OutputOf } from '#contract/endpoint'
import { momentWords } from '../../../api/shanghai'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Loaded } from '../../../components/loaded'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import type { ParamsOf } from '../../../routes'
import css from '../office.module.scss'

/** How the papers of a campaign are drawn: the plan against the bank, and one paper as it would be drawn now. */
export default function BlueprintPage() {
  const { campaignId = 'none' } = useRouter<ParamsOf<'blueprint'>>().params
  const reading = useReading(previewPaper, { campaignId })
  return (
    <Page
      title='组卷'
      wide
      corner={
        <Button look='plain' small onPress={() => void reading.reload()}>
          换一份
        </Button>
      }
    >
      <Loaded from={reading}>{(value) => <Preview value={value} />}</Loaded>
    </Page>
  )
}

function Preview({ value }: { value: OutputOf<typeof previewPaper> }) {
  const { title, opensAt, closesAt, minutes, triesPerDay, triesInAll, topics, difficulties, forms, unmet } = value
  return (
    <>
      <Text className={cx(css.text)}>{title}</Text>
      <Text
        className={cx(css.says)}
      >{`${momentWords(opensAt)} 到 ${momentWords(closesAt)}，限时 ${minutes} 分钟`}</Text>
      <Text className={cx(css.says)}>
        {`每人每天 ${triesPerDay} 次，${triesInAll > 0 ? `一共 ${triesInAll} 次` : '总次数不限'}。要改请用活动文件。`}
      </Text>
      {unmet.length === 0 ? (
        <Notice says='题库能满足这个方案' next='下面是现在会抽出的一份，每个人抽到的都不一样。' />
      ) : (
        <Notice tone='bad' says={`有 ${unmet.length} 处题库满足不了`} next={unmet.join('')} />
      )}
      <Quotas title='主题' quotas={topics} word={topicWord} />
      <Quotas title='难度' quotas={difficulties} word={(name) => DIFFICULTY_WORDS[name] ?? name} />
      {forms.length > 0 && <Quotas title='题型（没有写的不限）' quotas={forms} word={(name) => wordOfForm(name)} />}
      <Section title={`样卷（${value.questions.length} 题）`}>
        {value.questions.map(({ questionId, topic, difficulty, form, text, options, share }, n) => (
          <View key={questionId} className={cx(css.line)}>
            <Text className={cx(css.name)}>
              {[
                topicWord(topic),
                FORM_WORDS[form],
                DIFFICULTY_WORDS[`${difficulty}`],
                `每 100 份约出现 ${share} 次`,
              ].join(' · ')}
            </Text>
            <Text className={cx(css.text)}>{`${n + 1}. ${text}`}</Text>
            {options.length > 0 && <Text className={cx(css.says)}>{options.join('　')}</Text>}
          </View>
        ))}
      </Section>
    </>
  )
}

const wordOfForm = (name: string) => Object.entries(FORM_WORDS).find(([form]) => form === name)?.[1] ?? name

interface QuotasProps {
  readonly title: string
  readonly quotas: readonly Quota[]
  readonly word: (name: string) => string
}

/** How many of each are asked for, against how many the bank has. */
const Quotas = ({ title, quotas, word }: QuotasProps) => (
  <Section title={title}>
    <View className={cx(css.quotas)}>
      {quotas.map(({ name, wanted, bank }) => (
        <View key={name} className={cx(css.figure)}>
          <Text className={cx(css.name)}>{word(name)}</Text>
          <Text>{`${wanted} 题 / 题库 ${bank}${bank > 0 ? `（${Math.round((wanted / bank) * 100)}%）` : ''}`}</Text>
        </View>
      ))}
    </View>
  </Section>
)
