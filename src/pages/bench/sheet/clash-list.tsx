import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import type { SheetInHand } from './use-sheet'

/** What somebody else has changed meanwhile: put together where it can be, asked about where it cannot. */
export function ClashList({ hand }: { hand: SheetInHand }) {
  if (!hand.merged) return null
  if (hand.clashes.length === 0)
    return (
      <Notice
        says='同事也在填这张记录'
        next={
          hand.repairBefore
            ? '两边填的已经合在一起，没有丢。请看一眼，再点“小修以后再测”。'
            : '两边填的已经合在一起，没有丢。请看一眼再完成。'
        }
      />
    )
  return (
    <Notice tone='bad' says={`和同事填的有 ${hand.clashes.length} 处不一样`} next='请一处一处选。'>
      {hand.clashes.map((clash, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: of three repeats two may clash under one name
        <View key={place}>
          <Text>{clash.label}</Text>
          <Button small onPress={() => hand.settle(clash, false)}>{`我的：${clash.mine}`}</Button>
          <Button small onPress={() => hand.settle(clash, true)}>{`同事的：${clash.theirs}`}</Button>
        </View>
      ))}
    </Notice>
  )
}
