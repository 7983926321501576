/** Why there is no picture: nobody allowed it, there is no camera, or another program has it; a page without https has none. */
export type NoCamera = 'refused' | 'absent' | 'busy' | 'insecure'

/** A camera that looks for QR codes until it is stopped. */
export interface Looking {
  readonly stop: () => void
}

type Read = (video: HTMLVideoElement) => Promise<string | undefined>

/** Opens the camera of this computer into `video`, and tells of every QR code that it sees. Only called in a browser. */
export async function lookForCodes(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
): Promise<Looking | NoCamera> {
  // Undefined outside of https and localhost, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices
  if (!devices) return 'insecure'
  let stream: MediaStream
  try {
    stream = await devices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false })
  } catch (fault) {
    return whyNot(fault)
  }
  video.srcObject = stream
  video.muted = true
  video.playsInline = true
  await video.play().catch(() => undefined)
  const read = await reader()
  let stopped = false
  let timer: ReturnType<typeof setTimeout>
  const look = async () => {
    const text = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await read(video) : undefined
    if (stopped) return
    if (text) onCode(text)
    timer = setTimeout(() => void look(), EVERY_MS)
  }
  void look()
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}

// Often enough that nobody waits, seldom enough that an old PC does other things too.
const EVERY_MS = 200

function whyNot(fault: unknown): NoCamera {
  const name = fault instanceof DOMException ? fault.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'absent'
}

/** As much of the browser's own reader as is used; types do not know it yet. */
interface Detector {
  detect(video: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorClass = (new (options: {
  formats: string[]
}) => Detector) & {
  getSupportedFormats(): Promise<readonly string[]>
}

/** The browser's own reader where it has one that knows QR codes, else one in JavaScript, fetched only now. */
async function reader(): Promise<Read> {
  const { BarcodeDetector } = window as { BarcodeDetector?: DetectorClass }
  const formats = await BarcodeDetector?.getSupportedFormats().catch((): string[] => [])
  if (BarcodeDetector && formats?.includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue
  }
  return scriptReader()
}

// A ticket held up to the camera has 3 to 4 of these a module, and twice the width takes four times as long.
const WIDTH = 640

async function scriptReader(): Promise<Read> {
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    if (!pen || video.videoWidth === 0) return undefined
    canvas.width = Math.min(WIDTH, video.videoWidth)
    canvas.height = Math.round((canvas.width / video.videoWidth) * video.videoHeight)
    pen.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height)
    return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data
  }
}
