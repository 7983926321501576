import Taro from '@tarojs/taro'

/**
 * Calls `told` when the device says that it has a network again, and answers how to stop that. A hint to try at once: only
 * an answer shows that the server can be reached.
 */
export const onSignal: (told: () => void) => () => void =
  process.env.TARO_ENV === 'weapp'
    ? (told) => {
        const changed = ({ isConnected }: { readonly isConnected: boolean }) => isConnected && told()
        Taro.onNetworkStatusChange(changed)
        return () => Taro.offNetworkStatusChange(changed)
      }
    : (told) => {
        window.addEventListener('online', told)
        return () => window.removeEventListener('online', told)
      }
