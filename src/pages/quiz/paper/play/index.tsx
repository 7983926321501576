import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { readPaper } from '#contract/quiz'
import { useReading } from '../../../../api/use-reading'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { type ParamsOf, replacePage } from '../../../../routes'
import { Questions } from './questions'

export default function PlayPage() {
  const { attemptId = '' } = useRouter<ParamsOf<'play'>>().params
  const reading = useReading(readPaper, { attemptId })

  useEffect(() => {
    if (reading.refusal === 'attempt-over') replacePage('result', { attemptId })
  }, [reading.refusal, attemptId])

  // A newer reading of the same paper does not touch what is being answered.
  if (reading.value) return <Questions key={attemptId} paper={reading.value} />
  return (
    <Page title='答题'>
      <Loaded from={reading}>{() => null}</Loaded>
    </Page>
  )
}
