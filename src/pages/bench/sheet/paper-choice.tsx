import { Text, View } from '@tarojs/components'
import { PAPERS, type PaperNumber } from '#contract/measurement-sheet'
import { Choice } from '../../../components/choice'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import css from './instrument-facts.module.scss'

interface PaperChoiceProps {
  readonly paper: PaperNumber
  readonly onChange: (paper: PaperNumber) => void
}

const options = (Object.keys(PAPERS) as PaperNumber['paper'][]).map((value) => ({ value, label: PAPERS[value] }))

/** Which paper was issued outside of the product, and its number. */
export const PaperChoice = ({ paper: { paper, certificate }, onChange }: PaperChoiceProps) => (
  <>
    <View className={cx(css.look)}>
      <Text className={cx(css.label)}>另外出了纸质的</Text>
      <Choice
        label='另外出了纸质的'
        look='chips'
        options={options}
        chosen={[paper]}
        onPick={(picked) => onChange({ paper: picked, certificate: picked === '' ? '' : certificate })}
      />
    </View>
    {paper !== '' && (
      <Field
        label={`${PAPERS[paper]}编号`}
        hint='这里不出证书，只记下纸质证书的编号'
        value={certificate}
        onChange={(typed) => onChange({ paper, certificate: typed })}
      />
    )}
  </>
)
