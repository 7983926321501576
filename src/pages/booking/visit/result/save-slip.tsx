import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ResultSlip } from '#contract/result-slip'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Notice } from '../../../../components/notice'
import css from './save-slip.module.scss'
import { saveSlipPicture } from './slip-picture'

/** Puts the slip among the phone's pictures, to keep it or to send it to the family. */
export function SaveSlip({ slip }: { slip: ResultSlip }) {
  const [said, setSaid] = useState<'saved' | 'refused'>()
  const save = async () => setSaid((await saveSlipPicture(slip)) ? 'saved' : 'refused')
  return (
    <View className={cx(css.save)}>
      {said === 'saved' && <Notice says='已经存成图片' next='可以在微信里发给家里人，也可以凭上面的查验码核对。' />}
      {said === 'refused' && <Notice says='图片没有存下来' next='可能是没有允许存到相册。结果在这里随时能看。' />}
      <Button onPress={() => void save()}>存成图片</Button>
    </View>
  )
}
