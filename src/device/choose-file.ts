export interface ChosenFile {
  readonly name: string
  readonly base64: string
}

const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

/** Lets somebody choose a file of the computer; `chosen` is not called when they think better of it. Browsers only. */
export const chooseFile = IN_BROWSER
  ? (accept: string, chosen: (file: ChosenFile) => void) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.accept = accept
      input.onchange = () => {
        const file = input.files?.[0]
        if (file) read(file, chosen)
      }
      input.click()
    }
  : undefined

function read(file: File, chosen: (file: ChosenFile) => void) {
  const reader = new FileReader()
  // A data URI: what comes after the comma is the file.
  reader.onload = () => chosen({ name: file.name, base64: String(reader.result).replace(/^[^,]*,/, '') })
  reader.readAsDataURL(file)
}
