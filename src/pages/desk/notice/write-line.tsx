import { View } from '@tarojs/components'
import { useState } from 'react'
import { postNotice, postNoticeForLab } from '#contract/lab-notice'
import { newRequestId } from '../../../api/request-id'
import { dayWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { Notice } from '../../../components/notice'
import { RefusalNotice } from '../../../components/refusal-notice'
import css from './notice.module.scss'

interface WriteLineProps {
  readonly labId: string
  readonly as: 'organiser' | 'staff'
  readonly days: readonly string[]
  readonly onPosted: () => void
}

const MOST = 80
const EVERY_DAY = ''

export function WriteLine({ labId, as, days, onPosted }: WriteLineProps) {
  const [text, setText] = useState('')
  const [day, setDay] = useState(EVERY_DAY)
  // The same one for every try of the same line.
  const [requestId, setRequestId] = useState(newRequestId)
  const [posted, setPosted] = useState(false)
  const posting = useAction(as === 'organiser' ? postNoticeForLab : postNotice)

  async function post() {
    const answer = await posting.run({ requestId, labId, text, ...(day !== EVERY_DAY && { day }) })
    if (!answer?.ok) return
    setText('')
    setRequestId(newRequestId())
    setPosted(true)
    onPosted()
  }
  function write(words: string) {
    setText(words)
    setPosted(false)
    if (posting.refusal) setRequestId(newRequestId())
  }
  return (
    <View className={cx(css.form)}>
      <Field
        label='通知'
        lines='many'
        value={text}
        max={MOST}
        hint={`最多 ${MOST} 个字，发出去不能改，只能撤掉`}
        placeholder='今天从北门进，电梯在检修'
        onChange={write}
      />
      <Choice
        label='哪一天'
        look='chips'
        options={[{ value: EVERY_DAY, label: '每一天' }, ...days.map((one) => ({ value: one, label: dayWords(one) }))]}
        chosen={[day]}
        onPick={setDay}
      />
      {posted && <Notice says='发出去了' next='约了这里的人打开小程序就能看到。' />}
      <RefusalNotice {...posting} onRetry={() => void post()} />
      <Button look='needle' loading={posting.pending} disabled={text.trim() === ''} onPress={() => void post()}>
        {text.trim() === '' ? '先写通知' : '发给约了这里的人'}
      </Button>
    </View>
  )
}
