import { useState } from 'react'
import { Field } from '../../components/field'

interface DayFieldProps {
  readonly label: string
  /** `2027-05-20`, or '' for none. */
  readonly value: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly onChange: (day: string) => void
}

/** A day that is typed, with or without its dashes: whoever works with the keyboard does not have to turn a wheel. */
export function DayField({ label, value, hint = '', error, onChange }: DayFieldProps) {
  const [words, setWords] = useState(value)
  // Another day may be handed in, such as that of the next line when one is taken out.
  const typed = (dayOfTyped(words) ?? '') === value ? words : value
  const wrong = typed !== '' && dayOfTyped(typed) === undefined
  function type(text: string) {
    setWords(text)
    onChange(dayOfTyped(text) ?? '')
  }
  return (
    <Field
      label={label}
      value={typed}
      max={12}
      placeholder='例如 2029-12-31'
      hint={hint}
      error={wrong && typed.length >= 8 ? '没有这一天，请写成 2029-12-31' : error}
      onChange={type}
    />
  )
}

/** `20291231` and `2029/12/31` are days as well; undefined for what is none. */
export function dayOfTyped(typed: string): string | undefined {
  const [year = '', month = '', date = ''] = (/^(\d{4})\D?(\d{1,2})\D?(\d{1,2})$/.exec(typed.trim()) ?? []).slice(1)
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const instant = Date.parse(`${day}T00:00:00.000Z`)
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day ? undefined : day
}
