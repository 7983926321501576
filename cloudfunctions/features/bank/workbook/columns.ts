import { DIFFICULTY_WORDS, FORM_WORDS, TOPIC_WORDS } from '#contract/bank-words'
import type { Field } from '../../organiser/workbook/field'
import * as form from '../../organiser/workbook/forms'
import { decimal, letters, panel, readings } from './forms'

export const BANK_SHEETS = { questions: '题库', figures: '图形' } as const

export const OPTION_KEYS = ['a', 'b', 'c', 'd', 'e', 'f'] as const

const turned = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([value, word]) => [word, value]))
const ID_HELP = '只用小写字母、数字、短横和点，例如 home-051。新题可以空着；有图的要写，和“图形”表里一样'

/** The columns of 题库. */
export const QUESTION_FIELDS: readonly Field[] = [
  { key: 'id', title: '编号', form: form.code, help: ID_HELP, empty: '', width: 16, also: ['题号'] },
  {
    key: 'topic',
    title: '主题',
    form: form.oneOf(turned(TOPIC_WORDS)),
    help: `只能写：${Object.values(TOPIC_WORDS).join('、')}`,
    width: 10,
  },
  {
    key: 'kind',
    title: '题型',
    form: form.oneOf(turned(FORM_WORDS), {
      单选题: 'single',
      多选题: 'multiple',
      判断题: 'judge',
      填空: 'number',
      数字: 'number',
      排序题: 'order',
    }),
    help: `只能写：${Object.values(FORM_WORDS).join('、')}`,
    width: 8,
  },
  {
    key: 'difficulty',
    title: '难度',
    form: form.oneOf(turned(DIFFICULTY_WORDS), { 简单: '1', 中等: '2', 困难: '3' }),
    help: '写易、中或难',
    width: 6,
  },
  { key: 'text', title: '题干', form: form.text, help: '6 到 80 个字', width: 44, also: ['题目'] },
  ...OPTION_KEYS.map(
    (key, n): Field => ({
      key: `option.${key}`,
      title: `选项${key.toUpperCase()}`,
      form: form.text,
      help: n < 2 ? '1 到 40 个字；判断题和填数题空着' : '没有就空着',
      width: 18,
      empty: '',
    }),
  ),
  {
    key: 'right',
    title: '正确答案',
    form: letters,
    help: '写字母，例如 B；多选 A、C；排序按顺序写全，例如 C、A、B；判断写“对”或“错”；填数题空着',
    width: 10,
    empty: [],
    also: ['答案'],
  },
  {
    key: 'part',
    title: '部分给分',
    form: form.yesNo,
    help: '多选题选对一部分给不给分，写“是”或“否”',
    width: 9,
    empty: false,
  },
  { key: 'value', title: '正确的数', form: decimal, help: '填数题的答案，只写数，例如 12.5', width: 10, empty: '' },
  {
    key: 'tolerance',
    title: '允许偏差',
    form: decimal,
    help: '填数题可以差多少，例如 0.5；不许差写 0',
    width: 10,
    empty: '',
  },
  { key: 'unit', title: '单位', form: form.text, help: '填数题的单位，例如 mmHg', width: 8, empty: '' },
  { key: 'explanation', title: '讲解', form: form.text, help: '为什么，15 到 140 个字', width: 60 },
  {
    key: 'source',
    title: '出处',
    form: form.text,
    help: '写清哪部法规、标准或出版物，至少 4 个字',
    width: 30,
    also: ['来源'],
  },
  {
    key: 'confidence',
    title: '可信度',
    form: form.oneOf({ 已确认: 'H', 待确认: 'M' }),
    help: '写“已确认”；要计量人员再看的写“待确认”',
    width: 10,
    empty: 'M',
  },
  { key: 'stage', title: '状态', form: form.text, help: '只是告诉您，改了也不算', width: 8, empty: '' },
]

const FIGURE_WORDS = {
  表盘: 'dial',
  直尺: 'ruler',
  体温计: 'thermometer',
  水银柱: 'mercury',
  量筒: 'cylinder',
  弹簧秤: 'spring',
  游标: 'vernier',
  显示屏: 'display',
  铭牌: 'plate',
  计数器: 'counter',
}

const scale = '表盘、直尺等有刻度的要写'
const count = (key: string, title: string, help: string, most: number): Field => ({
  key,
  title,
  form: form.whole(1, most),
  help,
  width: 12,
  empty: 0,
})

/** The columns of 图形: one row for each instrument that is drawn. */
export const FIGURE_FIELDS: readonly Field[] = [
  { key: 'id', title: '编号', form: form.code, help: '“题库”表里那道题的编号', width: 16, also: ['题号'] },
  {
    key: 'kind',
    title: '种类',
    form: form.oneOf(FIGURE_WORDS),
    help: `只能写：${Object.keys(FIGURE_WORDS).join('、')}`,
    width: 10,
  },
  { key: 'from', title: '起点', form: decimal, help: `第一根长刻线的数，例如 0；${scale}`, width: 8, empty: '' },
  { key: 'step', title: '每大格', form: decimal, help: `相邻两根长刻线差多少，例如 20；${scale}`, width: 8, empty: '' },
  count('steps', '大格数', `2 到 20；${scale}`, 20),
  count('small', '每大格分几小格', `1 到 20；${scale}`, 20),
  count('every', '每几大格写数', '1 就是每根长刻线都写数', 10),
  { key: 'unit', title: '单位', form: form.text, help: '例如 mmHg，最多 8 个字', width: 8, empty: '' },
  count('sweep', '表盘张角', '表盘从头到尾多少度，60 到 360', 360),
  count('parts', '游标格数', '游标一共几格，10 到 20', 20),
  {
    key: 'reads',
    title: '读数',
    form: readings,
    help: '指在多少；直尺上量一段写两端，例如 1.0、3.5',
    width: 12,
    empty: [],
  },
  {
    key: 'rows',
    title: '显示内容',
    form: panel,
    help: '显示屏、铭牌写：名称=内容=单位，几行就用分号分开，例如 Max=15=kg',
    width: 40,
    empty: [],
  },
]
