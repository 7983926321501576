const IN_BROWSER = process.env.TARO_ENV !== 'weapp'

/** Prints a small slip, each line a large word over a small one; a phone has no printer at hand. */
export const printSlip = IN_BROWSER
  ? (lines: readonly { readonly large: string; readonly small: string }[]) => {
      const frame = document.createElement('iframe')
      frame.style.display = 'none'
      document.body.append(frame)
      const page = frame.contentDocument
      if (!page || !frame.contentWindow) return
      for (const { large, small } of lines) {
        const number = page.createElement('div')
        number.textContent = large
        // Set one by one, because the site's policy takes no style sheets from scripts.
        number.style.fontSize = '48px'
        number.style.fontWeight = 'bold'
        const kind = page.createElement('div')
        kind.textContent = small
        page.body.append(number, kind)
      }
      frame.contentWindow.onafterprint = () => frame.remove()
      frame.contentWindow.print()
    }
  : undefined
