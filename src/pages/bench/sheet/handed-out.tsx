import { Image, Text, View } from '@tarojs/components'
import { linesOf, readHandOut, SIGNED_IN } from '#contract/signature'
import { momentWords } from '../../../api/shanghai'
import { useReading } from '../../../api/use-reading'
import { cx } from '../../../components/cx'
import { Loaded } from '../../../components/loaded'
import { Section } from '../../../components/section'
import { svgPicture } from '../../../components/svg-picture'
import css from './finished-sheet.module.scss'

/** When it was fetched, who gave it, and how it was signed for. */
export function HandedOut({ bookingId }: { bookingId: string }) {
  const reading = useReading(readHandOut, { bookingId })
  return (
    <Section title='取走了'>
      <Loaded from={reading}>
        {({ at, by, signature }) => (
          <View>
            <Text>{`${momentWords(at)}，${by} 经手，${signature === '' ? '凭预约号取的，没有签字' : '签字如下'}`}</Text>
            {signature !== '' && (
              <Image
                className={cx(css.signature)}
                src={signaturePicture(signature)}
                mode='aspectFit'
                aria-label='签字'
              />
            )}
          </View>
        )}
      </Loaded>
    </Section>
  )
}

function signaturePicture(signature: string): string {
  const path = linesOf(signature)
    .map(
      (line) => line.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${x} ${y}`).join('') + (line.length === 1 ? 'h1' : ''),
    )
    .join('')
  const { width, height } = SIGNED_IN
  return svgPicture(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="none" stroke="#12262b" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  )
}
