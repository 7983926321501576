import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type Certificate, makeCertificate } from '#contract/certificate'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { Field } from '../../../../components/field'
import { Loaded } from '../../../../components/loaded'
import { Notice } from '../../../../components/notice'
import { Page } from '../../../../components/page'
import { openPage, type ParamsOf } from '../../../../routes'
import { CertificateView } from '../certificate-view'
import { saveHonour } from './honour-picture'

/** The certificate of one's own paper. A name is only drawn into the picture: it never leaves the phone. */
export default function HonourPage() {
  const { attemptId } = useRouter<ParamsOf<'honour'>>().params
  const reading = useReading(makeCertificate, { attemptId: attemptId || 'none' })
  return (
    <Page title='答题证书'>
      <Loaded from={reading}>{(certificate) => <Honour certificate={certificate} />}</Loaded>
    </Page>
  )
}

function Honour({ certificate }: { certificate: Certificate }) {
  const [name, setName] = useState('')
  const [said, setSaid] = useState<'saved' | 'refused'>()

  async function save() {
    setSaid((await saveHonour(certificate, name.trim())) ? 'saved' : 'refused')
  }
  return (
    <>
      <CertificateView certificate={certificate} />
      <View style={{ marginTop: '16px' }}>
        <Field
          label='写上名字（可以不写）'
          value={name}
          max={12}
          hint='只画在图片里，不会发给我们'
          onChange={setName}
        />
      </View>
      {said === 'saved' && <Notice says='已经存成图片' next='别人凭图上的查验码能查到分数，查不到是谁。' />}
      {said === 'refused' && <Notice says='图片没有存下来' next='可能是没有允许存到相册。请允许以后再点一次。' />}
      <View style={{ marginTop: '14px' }}>
        <Button look='needle' onPress={() => void save()}>
          存成图片
        </Button>
      </View>
      <Button look='plain' onPress={() => openPage('look-up-honour', { code: certificate.code })}>
        看别人怎么查验
      </Button>
    </>
  )
}
