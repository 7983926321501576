import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { KINDS } from '#contract/instrument-kind'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Field } from '../../../../components/field'
import { Section } from '../../../../components/section'
import { type DraftInstrument, describeInstrument } from '../visit-draft'
import css from './instrument-words.module.scss'

/** Brand, model and a note for each instrument. All of it may stay empty, so it is folded until it is wanted. */
interface InstrumentWordsProps {
  readonly instruments: readonly DraftInstrument[]
  /** Where the same instrument is taken once, its number tells it from others of the model. */
  readonly asksSerial: boolean
}

export const InstrumentWords = ({ instruments, asksSerial }: InstrumentWordsProps) => (
  <Section title='想多说一点吗（可不填）'>
    {instruments.map((instrument, index) => {
      const name = nameOf(instruments, index)
      return (
        <OneInstrument
          key={name}
          instrument={instrument}
          name={name}
          asksSerial={asksSerial}
          onWords={(words) => describeInstrument(index, words)}
        />
      )
    })}
  </Section>
)

function nameOf(instruments: readonly DraftInstrument[], index: number) {
  const kind = instruments[index]?.kind
  if (!kind) return ''
  const same = instruments.filter((instrument) => instrument.kind === kind).length
  const nth = instruments.slice(0, index + 1).filter((instrument) => instrument.kind === kind).length
  return same === 1 ? KINDS[kind].label : `${KINDS[kind].label} 第 ${nth} 件`
}

interface OneInstrumentProps {
  readonly instrument: DraftInstrument
  readonly name: string
  readonly asksSerial: boolean
  readonly onWords: (words: { model?: string; note?: string; serial?: string }) => void
}

function OneInstrument({ instrument: { model, note, serial = '' }, name, asksSerial, onWords }: OneInstrumentProps) {
  const [open, setOpen] = useState(model !== '' || note !== '' || serial !== '')
  return (
    <View className={cx(css.instrument)}>
      <View className={cx(css.head)}>
        <Text className={cx(css.name)}>{name}</Text>
        {!open && (
          <View className={cx(css.open)}>
            <Button look='plain' small label={`写${name}的品牌或备注`} onPress={() => setOpen(true)}>
              写品牌或备注
            </Button>
          </View>
        )}
      </View>
      {open && (
        <View className={cx(css.words)}>
          <Field
            label='品牌型号'
            value={model}
            max={40}
            placeholder='机身背面的铭牌上有'
            onChange={(value) => onWords({ model: value })}
          />
          {asksSerial && (
            <Field
              label='出厂编号（可不填）'
              value={serial}
              max={30}
              placeholder='铭牌上 SN 或“编号”后面'
              hint='填了就不会和别人的同一型号弄混。同一件这次只能约一回。'
              onChange={(value) => onWords({ serial: value })}
            />
          )}
          <Field
            label='备注'
            value={note}
            max={100}
            placeholder='例如：替母亲带来，充气慢'
            onChange={(value) => onWords({ note: value })}
          />
        </View>
      )}
    </View>
  )
}
