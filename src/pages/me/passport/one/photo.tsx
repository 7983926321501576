import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { dropOwnPhoto, ownPhoto, takeOwnPhoto } from '../../../../device/own-photo'
import css from './photo.module.scss'

/** A photo by which one tells the instrument; it stays on this phone. */
export function Photo({ instrumentId, name }: { instrumentId: string; name: string }) {
  const [photo, setPhoto] = useState(() => ownPhoto(instrumentId))
  const [failed, setFailed] = useState(false)

  async function take() {
    const taken = await takeOwnPhoto(instrumentId)
    setFailed(!taken)
    setPhoto(ownPhoto(instrumentId))
  }
  const drop = () => {
    dropOwnPhoto(instrumentId)
    setPhoto('')
  }

  return (
    <View className={cx(css.photo)}>
      {photo !== '' && <Image className={cx(css.picture)} src={photo} mode='aspectFill' aria-label={`${name}的照片`} />}
      <View className={cx(css.acts)}>
        <Button small onPress={() => void take()}>
          {photo === '' ? '拍张照片，好认' : '换一张'}
        </Button>
        {photo !== '' && (
          <Button look='plain' small onPress={drop}>
            去掉照片
          </Button>
        )}
      </View>
      <Text className={cx(css.says)}>
        {failed ? '没有存下照片，再试一次也可以。' : '照片只存在这部手机上，不上传。'}
      </Text>
    </View>
  )
}
