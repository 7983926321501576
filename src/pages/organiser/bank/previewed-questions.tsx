import { Text, View } from '@tarojs/components'
import type { previewBank } from '#contract/bank-workbook'
import type { OutputOf } from '#contract/endpoint'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Notice } from '../../../components/notice'
import { Tag } from '../../../components/tag'
import css from '../office.module.scss'

interface PreviewedQuestionsProps {
  readonly previewed: OutputOf<typeof previewBank>
  readonly pending: boolean
  readonly onConfirm: () => void
}

/** What importing the file would do, before it is done. */
export function PreviewedQuestions({ previewed, pending, onConfirm }: PreviewedQuestionsProps) {
  const { changes, same, alike, ignored } = previewed
  return (
    <View>
      <Notice
        says={changes.length === 0 ? '和题库现在的内容一样' : `${changes.length} 道题会成为草稿`}
        next={`${same} 道没有变化。`}
      />
      {changes.map(({ change, questionId, text, details }) => (
        <View key={questionId} className={cx(css.line)}>
          <View className={cx(css.head)}>
            <Tag tone={change === 'new' ? 'good' : 'teal'}>{change === 'new' ? '新草稿' : '改草稿'}</Tag>
            <Text className={cx(css.name)}>{questionId}</Text>
          </View>
          <Text className={cx(css.text)}>{text}</Text>
          {details.length > 0 && <Text className={cx(css.says)}>{`和原来不同：${details.join('、')}`}</Text>}
        </View>
      ))}
      {alike.length > 0 && (
        <Notice says={`${alike.length} 对题很像`} next='问的是同一件事就去掉一道；确实不同，可以照样导入。' />
      )}
      {alike.map(({ one, other, percent }) => (
        <Text key={`${one} ${other}`} className={cx(css.says)}>{`${percent}%：${one} ↔ ${other}`}</Text>
      ))}
      {ignored.length > 0 && <Text className={cx(css.says)}>{`没有用到的列：${ignored.join('、')}`}</Text>}
      {changes.length > 0 && (
        <View className={cx(css.narrow)}>
          <Button look='needle' loading={pending} onPress={onConfirm}>
            确认，成为草稿
          </Button>
        </View>
      )}
    </View>
  )
}
