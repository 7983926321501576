import { useState } from 'react'
import { Button } from '../../../components/button'
import { RowLink } from '../../../components/row-link'
import { Sheet } from '../../../components/sheet'
import { openPage } from '../../../routes'

// A round is led from a PC with a big screen.
const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

/** What is done once a day or less, in one place. */
export function MoreActs({ labId }: { labId: string }) {
  const [open, setOpen] = useState(false)
  const ofLab = { labId, as: 'staff' } as const
  const leading = (go: () => void) => () => {
    setOpen(false)
    go()
  }
  return (
    <>
      <Button look='plain' small onPress={() => setOpen(true)}>
        更多
      </Button>
      <Sheet open={open} title='更多' onClose={() => setOpen(false)}>
        <RowLink title='发通知' note='写给已经约了这里的人' onPress={leading(() => openPage('labNotice', ofLab))} />
        <RowLink title='取消时段' note='停电、设备坏了' onPress={leading(() => openPage('callOff', ofLab))} />
        <RowLink title='检测数字和台账' onPress={leading(() => openPage('figures', ofLab))} />
        <RowLink title='居民的感受' onPress={leading(() => openPage('opinions', ofLab))} />
        {IN_BROWSER && (
          <RowLink title='现场答题' onPress={leading(() => openPage('host', { at: 'lab', placeId: labId }))} />
        )}
      </Sheet>
    </>
  )
}
