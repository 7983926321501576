import { useEffect } from 'react'
import { markSeen, readInbox } from '#contract/inbox'
import { call } from '../../../../api/call'
import { usePages } from '../../../../api/use-pages'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { LoadMore } from '../../../../components/load-more'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { openTab } from '../../../../routes'
import { InboxLine } from './inbox-line'

export default function InboxPage() {
  const reading = useReading(readInbox, {})
  const { pages, more } = usePages(reading.value, (cursor) => call(readInbox, { cursor }))
  const items = pages.flatMap((page) => page.items)
  const shownAt = reading.value?.now

  // What is on the screen now counts as seen. When this fails it is only shown as new once more.
  useEffect(() => {
    if (shownAt !== undefined) void call(markSeen, { until: shownAt })
  }, [shownAt])

  return (
    <Page title='消息'>
      <Loaded from={reading}>
        {({ now, seenUntil }) =>
          items.length === 0 ? (
            <EmptyState says='还没有消息' next='预约以后，检测点的答复、到日子的提醒、结果都写在这里。'>
              <Button look='needle' onPress={() => openTab('pages/booking/labs/index')}>
                去预约
              </Button>
            </EmptyState>
          ) : (
            <>
              {items.map((item) => (
                <InboxLine key={item.itemId} item={item} now={now} isNew={item.at > seenUntil} />
              ))}
              <LoadMore more={more} words='再看以前的' />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
