const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

/** Saves a file that the server made, its bytes in base64; a mini-program has no files that a person could find again. */
export const saveFile = IN_BROWSER
  ? ({ name, base64 }: { readonly name: string; readonly base64: string }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
      link.download = name
      link.click()
      // The browser may still be reading it.
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    }
  : undefined
