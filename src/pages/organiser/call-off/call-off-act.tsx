import { View } from '@tarojs/components'
import { useState } from 'react'
import { type CalledOff, callOff, callOffAtLab, weighClosure, weighLabClosure } from '#contract/closing'
import { newRequestId } from '../../../api/request-id'
import { useAction } from '../../../api/use-action'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { Loaded } from '../../../components/loaded'
import { Notice } from '../../../components/notice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { WeightWords } from './weight-words'
import type { Whose } from './whose'

interface CallOffActProps {
  readonly whose: Whose
  /** `labId` and `slotId` are '' for all of them. */
  readonly what: { readonly day: string; readonly labId: string; readonly slotId: string }
  readonly reason: string
}

/** Shows what it would mean before the act may be done, and how far it is after. */
export function CallOffAct({ whose, what, reason }: CallOffActProps) {
  const [requestId] = useState(newRequestId)
  const [done, setDone] = useState<CalledOff>()
  const onlySlot = what.slotId === '' ? {} : { onlySlot: what.slotId }
  const ofLab = { labId: what.labId, day: what.day, ...onlySlot }
  const ofCampaign = {
    campaignId: whose.as === 'organiser' ? whose.campaignId : '',
    day: what.day,
    ...(what.labId !== '' && { onlyLab: what.labId }),
    ...onlySlot,
  }
  const isOrganiser = whose.as === 'organiser'
  const weighed = {
    organiser: useReading(weighClosure, isOrganiser ? ofCampaign : null),
    staff: useReading(weighLabClosure, isOrganiser ? null : ofLab),
  }[whose.as]
  const acting = { organiser: useAction(callOff), staff: useAction(callOffAtLab) }

  // What does not fit into one call is asked for again, as long as it goes on: the server begins where it stands.
  async function act(before = Number.POSITIVE_INFINITY): Promise<void> {
    const answer = isOrganiser
      ? await acting.organiser.run({ requestId, ...ofCampaign, reason })
      : await acting.staff.run({ requestId, ...ofLab, reason })
    if (!answer?.ok) return
    setDone(answer.value)
    const { left } = answer.value
    if (left > 0 && left < before) await act(left)
  }
  const { pending, refusal, detail } = acting[whose.as]

  if (done && done.left === 0 && !pending) return <Done done={done} />
  return (
    <Section title='会有什么影响'>
      <Loaded from={weighed}>
        {(weight) => (
          <View>
            <WeightWords weight={weight} />
            {done && (
              <Notice says={`已经取消 ${done.instruments} 件，还有 ${done.left} 件`} next='正在继续，请等一下。' />
            )}
            <RefusalNotice
              refusal={refusal}
              detail={detail}
              onRetry={() => void act()}
              {...(done && { next: '没有做完的，系统会自己接着做。也可以再试一次。' })}
            />
            <Button
              look='needle'
              loading={pending}
              disabled={reason === '' || weight.slots === 0}
              onPress={() => void act()}
            >
              {actWords(reason, weight.slots, weight.people)}
            </Button>
          </View>
        )}
      </Loaded>
    </Section>
  )
}

function actWords(reason: string, slots: number, people: number): string {
  if (slots === 0) return '没有可以取消的时段'
  if (reason === '') return '先选一个原因'
  return people === 0 ? `取消 ${slots} 个时段` : `取消 ${slots} 个时段，通知 ${people} 人`
}

const Done = ({ done }: { done: CalledOff }) => (
  <Notice
    says={`取消好了：${done.slots} 个时段，${done.people} 人的 ${done.instruments} 件`}
    next={`每个人的消息里都写了原因。${done.equal} 次预约已经另留了位置，等他们答复。这些时段不能再约了。`}
  />
)
