import { View } from '@tarojs/components'
import { erasePerson, previewErasure } from '#contract/contact'
import type { OutputOf } from '#contract/endpoint'
import { useAction } from '../../../../api/use-action'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Loaded } from '../../../../components/loaded'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Sheet } from '../../../../components/sheet'
import css from './erase-sheet.module.scss'
import { erasureWords } from './erasure-words'

interface EraseSheetProps {
  readonly onClose: () => void
  readonly onErased: () => void
}

/** Says exactly what goes, and deletes exactly that. */
export function EraseSheet({ onClose, onErased }: EraseSheetProps) {
  const reading = useReading(previewErasure, {})
  const erasing = useAction(erasePerson)

  async function erase({ confirmation }: OutputOf<typeof previewErasure>) {
    const answer = await erasing.run({ confirmation })
    if (answer?.ok) onErased()
    else if (answer?.refusal === 'erasure-outdated') void reading.reload()
  }
  const { value } = reading
  const again = value && (() => void erase(value))
  return (
    <Sheet
      open
      title='删除我的全部资料'
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...erasing} {...(again && { onRetry: again })} />
          {value && (
            <Button look='needle' loading={erasing.pending} onPress={() => void erase(value)}>
              确定删除，不能恢复
            </Button>
          )}
          <Button look='plain' onPress={onClose}>
            先不删
          </Button>
        </>
      }
    >
      <Loaded from={reading}>
        {(preview) => (
          <View className={cx(css.list)}>
            {erasureWords(preview).map((words) => (
              <View key={words} className={cx(css.line)}>
                {words}
              </View>
            ))}
          </View>
        )}
      </Loaded>
    </Sheet>
  )
}
