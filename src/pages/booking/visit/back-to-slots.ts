import Taro from '@tarojs/taro'
import { goBack, replacePage } from '../../../routes'

/** Back to the times of a lab, which are then read again; also where a reload left no page to go back to. */
export const backToSlots = (labId: string) =>
  Taro.getCurrentPages().length > 1 ? goBack() : replacePage('slots', { labId })
