import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { KINDS } from '#contract/instrument-kind'
import { handOut, listUnclaimed } from '#contract/measurement'
import { isAway } from '../../../api/is-away'
import { clockWords, dayOf, daysUntil, dayWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { Field } from '../../../components/field'
import { Loaded } from '../../../components/loaded'
import { Notice } from '../../../components/notice'
import { OutcomeTag } from '../../../components/outcome-tag'
import { Page } from '../../../components/page'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { focusOn } from '../../../device/focus-on'
import { openPage, type ParamsOf } from '../../../routes'
import css from './hand-out.module.scss'
import { SignSheet } from './sign-sheet'

type HandedOut = OutputOf<typeof handOut>

/** Instruments go back to whoever shows the code of the visit; what nobody has fetched is listed. */
export default function HandOutPage() {
  const labId = useRouter<ParamsOf<'hand-out'>>().params.labId || 'none'
  const reading = useReading(listUnclaimed, { labId })
  const [code, setCode] = useState('')
  const [handed, setHanded] = useState<HandedOut>()
  const [signing, setSigning] = useState(false)
  const handing = useAction(handOut)

  // The page is there a moment before its fields are.
  useEffect(() => {
    const soon = setTimeout(() => focusOn('hand-out-code'), 200)
    return () => clearTimeout(soon)
  }, [])
  async function give(shown: string, signature = '') {
    const answer = await handing.run({ labId, code: shown, ...(signature && { signature }) })
    setSigning(false)
    if (!answer?.ok) return
    setHanded(answer.value)
    setCode('')
    focusOn('hand-out-code')
    void reading.reload()
  }
  return (
    <Page title='取件' wide>
      <View className={cx(css.ask)}>
        <View id='hand-out-code'>
          <Field
            label='预约号'
            hint='让居民出示预约单，扫一扫或者输入 8 位号码'
            value={code}
            max={20}
            onChange={setCode}
            onEnter={() => void give(code)}
          />
        </View>
        <RefusalNotice
          {...handing}
          {...(isAway(handing.refusal) && {
            next: '交还要等有信号：先要知道结果出了没有，也免得同一件交出去两次。请先记下是谁来取，或者请他稍等。',
          })}
        />
        <Button look='needle' loading={handing.pending} disabled={code.trim() === ''} onPress={() => void give(code)}>
          凭预约号交给居民
        </Button>
        <Button disabled={code.trim() === ''} onPress={() => setSigning(true)}>
          请居民签字
        </Button>
      </View>
      {signing && (
        <SignSheet
          code={code}
          pending={handing.pending}
          onClose={() => setSigning(false)}
          onSigned={(signature) => void give(code, signature)}
        />
      )}
      {handed && <Notice says={handedWords(handed)} next={notReadyWords(handed)} />}
      {process.env.TARO_ENV === 'h5' && (
        <Button look='plain' onPress={() => openPage('slips', { labId })}>
          打印这一天的结果单
        </Button>
      )}
      <Loaded from={reading}>
        {({ waiting, now }) => (
          <Section title={`还没有取走的 ${waiting.length} 件`}>
            {waiting.length === 0 && <EmptyState says='都取走了' next='检测完的器具会列在这里。' />}
            {waiting.map(({ bookingId, kind, make, visitCode, day, measuredAt, outcome }, place) => (
              <View key={bookingId}>
                {waiting[place - 1]?.day !== day && <Text className={cx(css.day)}>{`${dayWords(day)}来的`}</Text>}
                <View className={cx(css.waiting)}>
                  <Text className={cx(css.code)}>{visitCode}</Text>
                  <Text className={cx(css.what)}>{`${KINDS[kind].label} ${make}`}</Text>
                  <OutcomeTag outcome={outcome} />
                  <Text className={cx(css.since, daysUntil(day, now) < -7 && css.long)}>
                    {sinceWords(measuredAt, now)}
                  </Text>
                </View>
              </View>
            ))}
          </Section>
        )}
      </Loaded>
    </Page>
  )
}

/** Since when it lies there: `9:30 测完`, and after that day how long. */
function sinceWords(measuredAt: number, now: number): string {
  const days = -daysUntil(dayOf(measuredAt), now)
  return days === 0 ? `${clockWords(measuredAt)} 测完` : `放了 ${days} 天`
}

const handedWords = ({ handedOut }: HandedOut) =>
  handedOut.length === 0 ? '还没有可以取的' : `✓ 交出 ${handedOut.map(({ kind }) => KINDS[kind].label).join('、')}`

const notReadyWords = ({ notReady }: HandedOut) =>
  notReady.length === 0 ? undefined : `还在检测：${notReady.map(({ kind }) => KINDS[kind].label).join('、')}，请稍等。`
