import { Text } from '@tarojs/components'
import type { Visit } from '#contract/booking'

/** For whom the visit is, when that is somebody else. */
export const ForWhomWords = ({ forWhom }: Pick<Visit, 'forWhom'>) =>
  forWhom && <Text>{`替${forWhom.name}约的${forWhom.phone ? `，电话 ${forWhom.phone}` : ''}`}</Text>
