import Taro from '@tarojs/taro'
import { demoIdentity } from '../../api/demo-identity'
import { Choice } from '../../components/choice'
import { Section } from '../../components/section'

/** In the demo only: look at the product as someone else. Everything that was read belongs to the one before, so the app starts anew. */
export function DemoIdentities({ offered }: { offered: readonly { id: string; label: string }[] }) {
  const become = (id: string) => {
    demoIdentity.write(id)
    void Taro.reLaunch({ url: '/pages/home/index' })
  }
  return (
    <Section title='演示：换一个人看看'>
      <Choice
        label='演示身份'
        options={offered.map(({ id, label }) => ({ value: id, label }))}
        chosen={[demoIdentity.read()]}
        onPick={become}
      />
    </Section>
  )
}
