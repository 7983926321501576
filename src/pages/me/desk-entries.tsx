import { View } from '@tarojs/components'
import { RowLink } from '../../components/row-link'
import { Section } from '../../components/section'
import { openPage } from '../../routes'

/** For the people who work at a lab. */
export const DeskEntries = ({ labs }: { labs: readonly { labId: string; name: string }[] }) => (
  <Section title='检测点工作台'>
    {labs.map(({ labId, name }) => (
      <View key={labId}>
        <RowLink title={name} note='确认预约、看当天来访' onPress={() => openPage('desk', { labId })} />
        <RowLink
          title='检定授权和规程数据'
          note='谁能出检定结论、按什么限值判'
          onPress={() => openPage('authorisations', { labId, as: 'staff' })}
        />
        <RowLink title='取件和结果单' note='交还器具、看谁还没取' onPress={() => openPage('hand-out', { labId })} />
      </View>
    ))}
  </Section>
)
