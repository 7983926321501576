import { useRouter } from '@tarojs/taro'
import type { ParamsOf } from '../../../../routes'
import { BigScreen } from './big-screen'
import { OpenRound } from './open-round'

/** On the PC of who leads: opens a round, and is its big screen. The address holds the round, so that it survives a reload. */
export default function HostPage() {
  const { at = 'campaign', placeId = 'none', roundId } = useRouter<ParamsOf<'host'>>().params
  return roundId === undefined ? <OpenRound at={at} placeId={placeId} /> : <BigScreen roundId={roundId} />
}
