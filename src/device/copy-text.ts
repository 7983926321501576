import Taro from '@tarojs/taro'

/** Puts a text where the person can paste it from. False where the device does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
