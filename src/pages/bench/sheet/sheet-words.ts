import { PAPERS, type Reading, SERVICES, type Sheet } from '#contract/measurement-sheet'
import { QUANTITIES, STAGES } from '#contract/regulation-row'

export type SheetField = Exclude<keyof Sheet, 'readings'>

export const FIELD_LABELS: Readonly<Record<SheetField, string>> = {
  service: '服务',
  stage: '阶段',
  unit: '单位',
  make: '品牌型号',
  serial: '出厂编号',
  madeYear: '出厂年份',
  scale: '秤的铭牌',
  roomCelsius: '室温',
  humidity: '湿度',
  appearance: '外观',
  impossible: '不能检测的原因',
  standards: '标准器',
  paper: '纸质证书',
  certificate: '证书编号',
  remark: '备注',
}
export const SHEET_FIELDS = Object.keys(FIELD_LABELS) as SheetField[]

export const APPEARANCES = { '': '', sound: '完好', flawed: '有缺陷' } as const
export const WAYS = { '': '', up: '升', down: '降' } as const

const plateWords = ({ max, e, accuracyClass }: Sheet['scale']) =>
  [max && `Max ${max}`, e && `e ${e}`, accuracyClass && `${accuracyClass} 级`].filter(Boolean).join('，')

const standardsWords = (standards: Sheet['standards']) =>
  standards.map(({ name, certificate, validTo }) => [name, certificate, validTo].filter(Boolean).join(' ')).join('；')

function wordsOf(sheet: Sheet, field: SheetField): string {
  if (field === 'service') return SERVICES[sheet.service]
  if (field === 'stage') return STAGES[sheet.stage]
  if (field === 'scale') return plateWords(sheet.scale)
  if (field === 'appearance') return APPEARANCES[sheet.appearance]
  if (field === 'standards') return standardsWords(sheet.standards)
  if (field === 'paper') return PAPERS[sheet.paper]
  if (field === 'madeYear') return sheet.madeYear === 0 ? '' : String(sheet.madeYear)
  return sheet[field]
}

/** What stands in one field of a sheet, as it is said to people. */
export const fieldWords = (sheet: Sheet, field: SheetField) => wordsOf(sheet, field) || '（空）'

/** `读数 150 升`, `零位误差` */
export const readingLabel = (reading: Reading | undefined) => {
  if (!reading) return '读数'
  const { quantity, nominal, direction } = reading
  return `${quantity === 'error' ? '读数' : QUANTITIES[quantity]} ${nominal} ${WAYS[direction]}`.trim()
}

export const readingWords = (reading: Reading | undefined) => {
  if (!reading) return '（去掉了）'
  const { indication, reference, deltaL } = reading
  return `示值 ${indication || '（空）'}，参考值 ${reference || '（空）'}${deltaL && `，ΔL ${deltaL}`}`
}
