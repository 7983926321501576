const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

/** Saves a text as a file; a mini-program has no files that a person could find again. */
export const saveText = IN_BROWSER
  ? (name: string, text: string, type = 'application/json') => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
      link.download = name
      link.click()
      // The browser may still be reading it.
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    }
  : undefined
