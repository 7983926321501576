// HTML in the place of @tarojs/components, so that Testing Library's roles and texts work.
import { createElement, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }

const NOT_HTML = [
  'hoverClass',
  'catchMove',
  'placeholderClass',
  'confirmType',
  'maxlength',
  'onInput',
  'onConfirm',
  'selectable',
  'scrollX',
  'scrollY',
  'nativeProps',
]

function draw(tag: string, props: Props, more: Props = {}) {
  const kept = Object.entries(props).filter(([name]) => !NOT_HTML.includes(name))
  return createElement(tag, { ...Object.fromEntries(kept), ...more })
}

interface Typed {
  readonly target: { readonly value: string }
}

interface Pressed {
  readonly key: string
  readonly currentTarget: { readonly value: string }
}

const typing = ({ maxlength, onInput, onConfirm, nativeProps }: Props): Props => ({
  ...(typeof nativeProps === 'object' ? nativeProps : {}),
  maxLength: maxlength,
  onChange: ({ target: { value } }: Typed) => {
    if (typeof onInput === 'function') onInput({ detail: { value } })
  },
  onKeyDown: ({ key, currentTarget: { value } }: Pressed) => {
    if (key === 'Enter' && typeof onConfirm === 'function') onConfirm({ detail: { value } })
  },
})

export const View = (props: Props) => draw('div', props)
export const Text = (props: Props) => draw('span', props)
export const Image = (props: Props) => draw('img', props)
export const ScrollView = (props: Props) => draw('div', props)
export const Input = (props: Props) => draw('input', props, typing(props))
export const Textarea = (props: Props) => draw('textarea', props, typing(props))
export const Picker = (props: Props) => draw('div', { children: props.children })
