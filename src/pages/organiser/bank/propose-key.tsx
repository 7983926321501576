import { Text } from '@tarojs/components'
import { useState } from 'react'
import { type BankQuestion, proposeKey } from '#contract/bank'
import { newRequestId } from '../../../api/request-id'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import { keyWords } from '../answer-words'
import css from '../office.module.scss'

interface ProposeKeyProps {
  readonly question: BankQuestion
  readonly onClose: () => void
  readonly onProposed: () => void
}

const KEY = 'key'
const ALL = 'all'

/** Another key for a question that is live, with the reason that residents will read. */
export function ProposeKey({ question, onClose, onProposed }: ProposeKeyProps) {
  const { questionId, form, options, key } = question
  const [how, setHow] = useState<typeof KEY | typeof ALL>(KEY)
  const [right, setRight] = useState<readonly number[]>(form === 'order' ? [] : key.right)
  const [value, setValue] = useState(key.value)
  const [tolerance, setTolerance] = useState(key.tolerance)
  const [reason, setReason] = useState('')
  const [requestId] = useState(newRequestId)
  const proposing = useAction(proposeKey)
  const isMany = form === 'multiple' || form === 'order'

  const pick = (place: number) =>
    setRight((before) =>
      !isMany ? [place] : before.includes(place) ? before.filter((one) => one !== place) : [...before, place],
    )
  const wanted = { right: [...right], value, tolerance, everyAnswer: how === ALL }

  async function propose() {
    const answer = await proposing.run({ requestId, questionId, key: wanted, reason })
    if (!answer?.ok) return
    onProposed()
    onClose()
  }
  return (
    <Sheet
      open
      title='更正答案'
      onClose={onClose}
      acts={
        <Button
          look='needle'
          loading={proposing.pending}
          disabled={reason.trim() === ''}
          onPress={() => void propose()}
        >
          提出更正，等另一位批准
        </Button>
      }
    >
      <Text className={cx(css.text)}>{question.text}</Text>
      <Text className={cx(css.says)}>{`现在的答案：${keyWords(question, key)}`}</Text>
      <Choice
        label='怎么改'
        options={[
          { value: KEY, label: '换成别的答案' },
          { value: ALL, label: '题目有问题：答过的人人得分，以后不再出' },
        ]}
        chosen={[how]}
        onPick={setHow}
      />
      {how === KEY && form !== 'number' && (
        <Choice
          label={form === 'order' ? '按正确的顺序点' : '正确的是'}
          multiple={isMany}
          options={options.map((option, place) => ({
            value: `${place}`,
            label: form === 'order' && right.includes(place) ? `${right.indexOf(place) + 1}. ${option}` : option,
          }))}
          chosen={right.map((place) => `${place}`)}
          onPick={(place) => pick(Number(place))}
        />
      )}
      {how === KEY && form === 'number' && (
        <>
          <Field label='正确的数' value={value} max={17} onChange={setValue} />
          <Field label='允许偏差' value={tolerance} max={17} onChange={setTolerance} />
        </>
      )}
      <Field
        label='理由（卷子上有这道题的居民会看到）'
        value={reason}
        max={60}
        hint='最多 60 个字'
        onChange={setReason}
      />
      <RefusalNotice {...proposing} onRetry={() => void propose()} />
    </Sheet>
  )
}
