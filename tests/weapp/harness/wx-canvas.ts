import type { RealmObject } from './realm'
import type { Respond, WxOptions } from './wx-respond'

/** A canvas that tells the words that are drawn on it, and an album that takes every picture; the picture itself WeChat makes. */
export function canvasApis(respond: Respond, onWords: (words: string) => void): RealmObject {
  const pen = {
    fillStyle: '',
    font: '',
    textAlign: '',
    fillRect: () => {},
    fillText: (words: string) => onWords(words),
  }
  return {
    createOffscreenCanvas: () => ({ getContext: () => pen }),
    canvasToTempFilePath: (options?: WxOptions) =>
      respond('canvasToTempFilePath', options, () => ({ tempFilePath: 'http://tmp/drawn.png' })),
    saveImageToPhotosAlbum: (options?: WxOptions) => respond('saveImageToPhotosAlbum', options, () => ({})),
  }
}
