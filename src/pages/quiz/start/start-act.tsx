import { momentWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import type { QuizStatus } from './quiz-status'

interface StartActProps {
  readonly status: QuizStatus
  readonly pending: boolean
  readonly onStart: () => void
}

/** The button to begin or to go on, or why there is none today. */
export function StartAct({ status, pending, onStart }: StartActProps) {
  const { now, opensAt, closesAt, openAttemptId, triesLeft } = status
  if (now < opensAt) return <Notice says={`${momentWords(opensAt)} 开始答题`} next='到时候再来，不用报名。' />
  if (openAttemptId)
    return (
      <Button look='needle' loading={pending} onPress={onStart}>
        接着答上次那一份
      </Button>
    )
  if (now >= closesAt) return <Notice says='答题已经结束' next='答过的题和讲解还可以看。' />
  if (triesLeft === 0) return <Notice says='今天的次数用完了' next='明天可以再答。答过的题和讲解随时可以看。' />
  return (
    <Button look='needle' loading={pending} onPress={onStart}>
      开始答题
    </Button>
  )
}
