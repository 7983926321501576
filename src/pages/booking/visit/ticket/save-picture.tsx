import { useState } from 'react'
import type { Visit } from '#contract/booking'
import { KINDS } from '#contract/instrument-kind'
import { momentWords } from '../../../../api/shanghai'
import { Button } from '../../../../components/button'
import { Notice } from '../../../../components/notice'
import { saveTicketPicture } from '../../../../device/ticket-picture'
import { modulesOf } from './qr-picture'

/** Puts the ticket among the phone's pictures, where it opens without network and can be sent to who comes along. */
export function SavePicture({ visit, ticket }: { visit: Visit; ticket: string }) {
  const [said, setSaid] = useState<'saved' | 'refused'>()

  async function save() {
    const lines = [
      `${visit.code.slice(0, 4)} ${visit.code.slice(4)}`,
      momentWords(visit.startsAt),
      visit.labName,
      visit.bookings.map(({ kind }) => KINDS[kind].label).join('、'),
    ]
    setSaid((await saveTicketPicture(modulesOf(ticket), lines)) ? 'saved' : 'refused')
  }
  return (
    <>
      {said === 'saved' && <Notice says='已经存成图片' next='改了时间或取消以后，旧图片就不能用了。' />}
      {said === 'refused' && (
        <Notice says='图片没有存下来' next='可能是没有允许存到相册。这张预约单没有网络也打得开。' />
      )}
      <Button look='plain' onPress={() => void save()}>
        存成图片
      </Button>
    </>
  )
}
