import Taro from '@tarojs/taro'

/** Longest side of a photo in a browser, where it lies in a storage of some MB with everything else. */
const SIDE = 640
const keyOf = (id: string) => `photo-${id}`

/** The photo of something of one's own. It lies on this phone only and is never sent anywhere; '' while there is none. */
export function ownPhoto(id: string): string {
  const stored: unknown = Taro.getStorageSync(keyOf(id))
  return typeof stored === 'string' ? stored : ''
}

/** Lets the person take or choose a photo and keeps it, scaled down. False when they or the phone said no. */
export async function takeOwnPhoto(id: string): Promise<boolean> {
  try {
    // Asked in this form, so that the browser's build leaves out Taro's own ways to pictures.
    const photo = process.env.TARO_ENV === 'weapp' ? await fileOnPhone() : await pictureInBrowser()
    if (photo === '') return false
    dropOwnPhoto(id)
    Taro.setStorageSync(keyOf(id), photo)
    return true
  } catch {
    return false
  }
}

export function dropOwnPhoto(id: string): void {
  const before = ownPhoto(id)
  if (before === '') return
  Taro.removeStorageSync(keyOf(id))
  // The system takes out by itself what could not be removed, when the mini-program goes.
  if (process.env.TARO_ENV === 'weapp')
    Taro.getFileSystemManager().removeSavedFile({ filePath: before, fail: () => {} })
}

async function fileOnPhone(): Promise<string> {
  if (process.env.TARO_ENV !== 'weapp') return ''
  const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
  const chosen = tempFiles[0]?.tempFilePath
  if (!chosen) return ''
  const { tempFilePath } = await Taro.compressImage({ src: chosen, quality: 60, compressedWidth: 2 * SIDE })
  return new Promise((saved) =>
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => saved(String(savedFilePath)),
      fail: () => saved(''),
    }),
  )
}

const pictureInBrowser = () =>
  new Promise<string>((scaled) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.onchange = () => {
      const file = input.files?.[0]
      if (file) draw(URL.createObjectURL(file), scaled)
      else scaled('')
    }
    input.oncancel = () => scaled('')
    input.click()
  })

function draw(url: string, scaled: (picture: string) => void): void {
  const picture = new Image()
  picture.onerror = () => scaled('')
  picture.onload = () => {
    const part = Math.min(1, SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * part)
    canvas.height = Math.round(picture.height * part)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    URL.revokeObjectURL(url)
    scaled(canvas.toDataURL('image/jpeg', 0.7))
  }
  picture.src = url
}
