import { Input, Text, Textarea, View } from '@tarojs/components'
import { cx } from './cx'
import css from './field.module.scss'
import { named } from './named'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** What is wrong with it and how to mend it. */
  readonly error?: string | undefined
  readonly placeholder?: string
  readonly max?: number
  readonly lines?: 'one' | 'many'
  /** Brings up the keyboard for digits. */
  readonly digits?: boolean
  /** Enter in it goes on. */
  readonly onEnter?: () => void
}

export function Field(props: FieldProps) {
  const { label, value, onChange, hint, error, placeholder = '', max = 40, lines = 'one', digits, onEnter } = props
  const Box = lines === 'one' ? Input : Textarea
  return (
    <View className={cx(css.field)}>
      <Text className={cx(css.label)}>{label}</Text>
      <Box
        className={cx(css.box, css[lines], Boolean(error) && css.wrong)}
        placeholderClass={css.placeholder ?? ''}
        value={value}
        maxlength={max}
        placeholder={placeholder}
        {...(digits && { type: 'number' as const })}
        aria-label={label}
        onInput={(event) => onChange(event.detail.value)}
        {...(onEnter && { onConfirm: onEnter })}
      />
      {hint && !error && <Text className={cx(css.hint)}>{hint}</Text>}
      {error && (
        <Text className={cx(css.error)} {...named('alert')}>
          {error}
        </Text>
      )}
    </View>
  )
}
