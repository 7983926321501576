import { useRouter } from '@tarojs/taro'
import { readResult } from '#contract/quiz'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { type ParamsOf, replacePage } from '../../../../routes'
import { Explained } from './explained'
import { Rescored } from './rescored'
import { Score } from './score'
import { WhatNext } from './what-next'

export default function ResultPage() {
  const { attemptId = '' } = useRouter<ParamsOf<'result'>>().params
  const reading = useReading(readResult, { attemptId })
  if (reading.refusal === 'attempt-open')
    return (
      <Page title='成绩'>
        <EmptyState says='这一份还没有交卷' next='接着答完，就能看到成绩和讲解。'>
          <Button look='needle' onPress={() => replacePage('play', { attemptId })}>
            接着答
          </Button>
        </EmptyState>
      </Page>
    )
  return (
    <Page title='成绩'>
      <Loaded from={reading}>
        {(result) => (
          <>
            <Score result={result} />
            <Rescored rescored={result.rescored} />
            <WhatNext triesLeft={result.triesLeft} checks={result.checks} />
            <Explained title='答错的题' questions={result.questions.filter(({ correct }) => !correct)} />
            <Explained title='答对的题' questions={result.questions.filter(({ correct }) => correct)} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
