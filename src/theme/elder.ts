import { useSyncExternalStore } from 'react'
import { kept } from '../device/kept'

/** 长辈版: larger text, larger targets, fewer things on a page. */
const elder = kept<boolean>('elder', false)

export const setElder = elder.write
export const useElder = () => useSyncExternalStore(elder.subscribe, elder.read)
