import { Text, View } from '@tarojs/components'
import { type LabNotice, withdrawNotice, withdrawNoticeOfLab } from '#contract/lab-notice'
import { dayWords, momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import css from './notice.module.scss'

interface PostedLineProps {
  readonly notice: LabNotice
  readonly as: 'organiser' | 'staff'
  readonly onGone: () => void
}

export function PostedLine({ notice: { noticeId, day, text, at }, as, onGone }: PostedLineProps) {
  const withdrawing = useAction(as === 'organiser' ? withdrawNoticeOfLab : withdrawNotice)

  async function withdraw() {
    const answer = await withdrawing.run({ noticeId })
    if (answer?.ok) onGone()
  }
  return (
    <View className={cx(css.line)}>
      <Text className={cx(css.text)}>{text}</Text>
      <Text className={cx(css.when)}>{`${day === null ? '每一天' : dayWords(day)}，${momentWords(at)} 发的`}</Text>
      <RefusalNotice {...withdrawing} />
      <View>
        <Button small label={`撤掉：${text}`} loading={withdrawing.pending} onPress={() => void withdraw()}>
          撤掉
        </Button>
      </View>
    </View>
  )
}
