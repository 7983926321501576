import { KINDS } from '#contract/instrument-kind'
import { SERVICES } from '#contract/measurement-sheet'
import { personTag } from '#contract/person-tag'
import { shanghaiMoment } from '../../kernel/time'
import type { Cell, Column } from '../../kernel/xlsx/sheet'
import type { BookingDoc } from '../../store/collections'
import type { MeasurementDoc } from '../../store/measurement-documents'
import { arrivedAt } from '../booking/arrival'
import { turnOf } from '../booking/turn'
import { paperOf } from '../measurement/issued-paper'
import { outcomeWords, repairsDone } from './finding-sheet'

/** The columns of a lab's book. */
export const BOOK_COLUMNS: readonly Column[] = [
  { title: '序号', width: 8, look: 'number' },
  { title: '日期', width: 12 },
  { title: '预约号', width: 12, look: 'text' },
  { title: '号', width: 8 },
  { title: '器具', width: 16 },
  { title: '品牌型号', width: 22, look: 'text' },
  { title: '出厂编号', width: 18, look: 'text' },
  { title: '出厂年份', width: 10, look: 'number' },
  { title: '服务', width: 10 },
  { title: '到场', width: 17 },
  { title: '首次结论', width: 14 },
  { title: '小修', width: 18 },
  { title: '最后结论', width: 14 },
  { title: '不能检测的原因', width: 22 },
  { title: '检测完', width: 17 },
  { title: '取走', width: 17 },
  { title: '查验码', width: 16, look: 'text' },
  { title: '证书编号', width: 18, look: 'text' },
  { title: '检测人', width: 8, look: 'text' },
  { title: '复核人', width: 8, look: 'text' },
  { title: '标准器', width: 30 },
  { title: '室温', width: 8 },
  { title: '湿度', width: 8 },
  { title: '备注', width: 30 },
]

const momentCell = (at: number): Cell => (at > 0 ? { moment: shanghaiMoment(at) } : '')
const tag = (by: string) => (by === '' ? '' : personTag(by))

/** What was measured, and the visit that it came with where that is still known. */
export function bookRow(no: number, measurement: MeasurementDoc, booking: BookingDoc | undefined): Cell[] {
  const { sheet, status, finishedAt, codeKey } = measurement
  const isFinished = status === 'finished'
  return [
    no,
    { moment: measurement.day },
    ...cameAs(booking),
    KINDS[measurement.kind].label,
    sheet.make,
    sheet.serial,
    sheet.madeYear || '',
    SERVICES[measurement.service],
    momentCell((booking && arrivedAt(booking)) ?? 0),
    outcomeWords(measurement.firstOutcome),
    repairsDone(measurement),
    isFinished ? outcomeWords(measurement.outcome) : '还在检测',
    sheet.impossible,
    momentCell(finishedAt),
    momentCell(booking?.history.find((event) => event.status === 'returned')?.at ?? 0),
    isFinished ? codeKey : '',
    isFinished ? paperOf(measurement).certificate : sheet.certificate,
    tag(measurement.keptBy),
    tag(measurement.reviewedBy),
    sheet.standards.map(({ name, certificate }) => [name, certificate].filter(Boolean).join(' ')).join('；'),
    sheet.roomCelsius,
    sheet.humidity,
    sheet.remark,
  ]
}

/** What has come and is not measured yet. */
export function waitingRow(no: number, booking: BookingDoc): Cell[] {
  const came = [no, { moment: booking.day }, ...cameAs(booking), KINDS[booking.kind].label, booking.model]
  const row: Cell[] = BOOK_COLUMNS.map((_, n) => came[n] ?? '')
  row[ARRIVED] = momentCell(arrivedAt(booking) ?? 0)
  row[OUTCOME] = '还没有检测'
  return row
}

const cameAs = (booking: BookingDoc | undefined): Cell[] => (booking ? [booking.code, turnOf(booking)] : ['', ''])

const placeOf = (title: string) => BOOK_COLUMNS.findIndex((column) => column.title === title)
const [ARRIVED, OUTCOME] = [placeOf('到场'), placeOf('最后结论')]
