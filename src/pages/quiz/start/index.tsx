import { quizStatus, startAttempt } from '#contract/quiz'
import { useCampaignChoice, useOverForgotten } from '../../../api/campaign-choice'
import { useAction } from '../../../api/use-action'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { ElderSwitch } from '../../../components/elder-switch'
import { Loaded } from '../../../components/loaded'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { RefusalNotice } from '../../../components/refusal-notice'
import { openPage } from '../../../routes'
import { CampaignSwitch } from '../../campaign/campaign-switch'
import { correctedWords } from './corrected-words'
import { OtherWays } from './other-ways'
import { PastScores } from './past-scores'
import { QuizRules } from './quiz-rules'
import { whyNotNow } from './why-not-now'

export default function QuizStartPage() {
  const reading = useReading(quizStatus, useCampaignChoice())
  useOverForgotten(reading.refusal)
  const starting = useAction(startAttempt)
  const status = reading.value
  const why = status && whyNotNow(status)

  async function start() {
    if (status?.openAttemptId) return openPage('play', { attemptId: status.openAttemptId })
    const answer = await starting.run({ ...(status && { campaignId: status.campaigns.chosen }) })
    if (answer?.ok) openPage('play', { attemptId: answer.value.attemptId })
  }

  const begin = status && !why && (
    <Button look='needle' loading={starting.pending} onPress={start}>
      {status.openAttemptId ? '接着答上次那一份' : '开始答题'}
    </Button>
  )
  return (
    <Page title='计量知识竞答' tab='pages/quiz/start/index' corner={<ElderSwitch />} action={begin}>
      <Loaded from={reading}>
        {(ready) => (
          <>
            <CampaignSwitch campaigns={ready.campaigns} />
            {why && <Notice says={why.says} next={why.next} />}
            <RefusalNotice refusal={starting.refusal} detail={starting.detail} onRetry={start} />
            <QuizRules status={ready} />
            <OtherWays />
            {ready.corrected.map((one) => (
              <Notice key={one.at} {...correctedWords(one)} />
            ))}
            {ready.past.length > 0 && <PastScores past={ready.past} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
