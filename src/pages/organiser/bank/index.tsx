import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listQuestions, STAGES, type Stage } from '#contract/bank'
import { topicWord } from '#contract/bank-words'
import type { InputOf } from '#contract/endpoint'
import { call } from '../../../api/call'
import { usePages } from '../../../api/use-pages'
import { useReading } from '../../../api/use-reading'
import { Choice } from '../../../components/choice'
import { EmptyState } from '../../../components/empty-state'
import { Field } from '../../../components/field'
import { LoadMore } from '../../../components/load-more'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import type { ParamsOf } from '../../../routes'
import { BankFiles } from './bank-files'
import { Corrections } from './corrections'
import { QuestionLine } from './question-line'
import { STAGE_WORDS } from './stage-words'

const ALL = ''
const DOUBTFUL = 'doubtful'
type Which = Stage | typeof ALL | typeof DOUBTFUL

/** The bank on a PC: what is on its way to be live, what a metrologist should confirm, and keys that turned out wrong. */
export default function BankPage() {
  const { search: asked = '' } = useRouter<ParamsOf<'bank'>>().params
  const [which, setWhich] = useState<Which>(ALL)
  const [topic, setTopic] = useState(ALL)
  const [search, setSearch] = useState(asked)
  const input: InputOf<typeof listQuestions> = {
    ...(which === DOUBTFUL ? { doubtful: true as const } : which !== ALL && { stage: which }),
    ...(topic !== ALL && { topic }),
    ...(search.trim() !== '' && { search: search.trim() }),
  }
  const reading = useReading(listQuestions, input)
  const { pages, more } = usePages(reading.value, (cursor) => call(listQuestions, { ...input, cursor }))
  const questions = pages.flatMap((page) => page.questions)
  const reload = () => void reading.reload()
  return (
    <Page title='题库' wide>
      <BankFiles topic={topic} onImported={reload} />
      <Loaded from={reading}>
        {({ counts, doubtful, found, corrections }) => {
          const sum = (stage: Stage) => counts.reduce((all, one) => all + one[stage], 0)
          return (
            <>
              <Corrections corrections={corrections} questions={questions} onSettled={reload} />
              <Section title='题目'>
                <Choice<Which>
                  label='哪些题'
                  look='chips'
                  options={[
                    { value: ALL, label: '全部' },
                    ...STAGES.map((stage) => ({ value: stage, label: `${STAGE_WORDS[stage]} ${sum(stage)}` })),
                    { value: DOUBTFUL, label: `待计量人员确认 ${doubtful}` },
                  ]}
                  chosen={[which]}
                  onPick={setWhich}
                />
                <Choice
                  label='哪个主题'
                  look='chips'
                  options={[
                    { value: ALL, label: '各主题' },
                    ...counts.map((one) => ({ value: one.topic, label: `${topicWord(one.topic)} ${one.live}` })),
                  ]}
                  chosen={[topic]}
                  onPick={setTopic}
                />
                <Field label='查找' placeholder='编号、题干或选项' max={30} value={search} onChange={setSearch} />
              </Section>
              <Section title={`找到 ${found} 题`}>
                {questions.length === 0 && <EmptyState says='没有这样的题' next='换个条件，或者用表格导入新题。' />}
                {questions.map((question) => (
                  <QuestionLine key={question.questionId} question={question} onChanged={reload} />
                ))}
                <LoadMore more={more} words='再看 30 题' />
              </Section>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
