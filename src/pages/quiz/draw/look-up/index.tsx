import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type Certificate, lookUpCertificate } from '#contract/certificate'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { Field } from '../../../../components/field'
import { Page } from '../../../../components/page'
import { RefusalNotice } from '../../../../components/refusal-notice'
import type { ParamsOf } from '../../../../routes'
import { CertificateView } from '../certificate-view'

/** For whoever is shown a certificate and wants to know whether it is real. */
export default function LookUpHonourPage() {
  const [code, setCode] = useState(useRouter<ParamsOf<'look-up-honour'>>().params.code ?? '')
  const [found, setFound] = useState<Certificate>()
  const looking = useAction(lookUpCertificate)

  async function look() {
    setFound(undefined)
    const answer = await looking.run({ code })
    if (answer?.ok) setFound(answer.value)
  }
  return (
    <Page title='查验证书'>
      <Field
        label='查验码'
        hint='印在答题证书上，12 位，不分大小写'
        value={code}
        max={20}
        placeholder='例如 7K2M 9QXD 41TB'
        onChange={setCode}
      />
      <RefusalNotice
        {...looking}
        {...(looking.refusal === 'not-found' && { next: '请照着证书再核对一遍。本人删除了资料的，也查不到。' })}
        onRetry={() => void look()}
      />
      <View style={{ margin: '14px 0' }}>
        <Button look='needle' loading={looking.pending} disabled={code.trim() === ''} onPress={() => void look()}>
          查一查
        </Button>
      </View>
      {found && <CertificateView certificate={found} />}
    </Page>
  )
}
