import { quizStatus, startAttempt } from '#contract/quiz'
import { useAction } from '../../../api/use-action'
import { useReading } from '../../../api/use-reading'
import { ElderSwitch } from '../../../components/elder-switch'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { RefusalNotice } from '../../../components/refusal-notice'
import { openPage } from '../../../routes'
import { PastScores } from './past-scores'
import { QuizRules } from './quiz-rules'
import { StartAct } from './start-act'

export default function QuizStartPage() {
  const reading = useReading(quizStatus, {})
  const starting = useAction(startAttempt)

  async function start() {
    const open = reading.value?.openAttemptId
    if (open) return openPage('play', { attemptId: open })
    const answer = await starting.run({})
    if (answer?.ok) openPage('play', { attemptId: answer.value.attemptId })
  }

  return (
    <Page
      title='计量知识竞答'
      tab='pages/quiz/start/index'
      corner={<ElderSwitch />}
      action={reading.value && <StartAct status={reading.value} pending={starting.pending} onStart={start} />}
    >
      <Loaded from={reading}>
        {(status) => (
          <>
            <RefusalNotice refusal={starting.refusal} detail={starting.detail} onRetry={start} />
            <QuizRules status={status} />
            {status.past.length > 0 && <PastScores past={status.past} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
