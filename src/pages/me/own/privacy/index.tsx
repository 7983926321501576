import Taro from '@tarojs/taro'
import { useState } from 'react'
import { readContact } from '#contract/contact'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { EmptyState } from '../../../../components/empty-state'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { RowLink } from '../../../../components/row-link'
import { Section } from '../../../../components/section'
import { openPage } from '../../../../routes'
import { EraseAct } from './erase-act'
import { ExportAct } from './export-act'
import { WhatIsKept } from './what-is-kept'

export default function PrivacyPage() {
  const reading = useReading(readContact, {})
  const [erased, setErased] = useState(false)
  if (erased) return <Erased />
  return (
    <Page title='我的资料'>
      <Loaded from={reading}>
        {({ asked, phone, keepDays }) => (
          <>
            <WhatIsKept keepDays={keepDays} />
            {asked && (
              <Section title='电话'>
                <RowLink
                  title={phone ?? '没有留电话'}
                  note={phone ? '换号码，或者撤回' : '留一个，检测点有事能找到您'}
                  onPress={() => openPage('phone', {})}
                />
              </Section>
            )}
            <ExportAct />
            <EraseAct onErased={() => setErased(true)} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

// Everything that was read belongs to who is gone, so the app starts anew.
const Erased = () => (
  <Page title='我的资料'>
    <EmptyState says='已经删除' next='您的资料不在了。以后再来，就是一位新朋友。'>
      <Button onPress={() => void Taro.reLaunch({ url: '/pages/home/index' })}>回到首页</Button>
    </EmptyState>
  </Page>
)
