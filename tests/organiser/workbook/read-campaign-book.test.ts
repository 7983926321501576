import { readCampaignBook } from '../../../cloudfunctions/features/organiser/workbook/read-campaign-book'
import type { Cell } from '../../../cloudfunctions/kernel/xlsx/sheet'
import { type Book, changedBook, exampleFile, STAFF, saidOf, type } from './book-text'

function understood(bytes: Uint8Array) {
  const read = readCampaignBook(bytes, '2027')
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}
const typed = (sheet: string, address: string, cell: Cell) => understood(changedBook(type(sheet, address, cell))).file
const rowOf = (title: string) => {
  let row = 0
  changedBook((book) => {
    row = (book.活动?.rows.findIndex(([first]) => first === title) ?? -1) + 2
  })
  return row
}
const answering = (title: string, cell: Cell) => type('活动', `B${rowOf(title)}`, cell)

it('the example as a workbook is the example', () => {
  const { file, staff, ignored } = understood(changedBook())
  expect(file).toEqual(exampleFile())
  expect(staff).toEqual(STAFF)
  expect(ignored).toEqual([])
})

describe('what people write is understood', () => {
  it.each<[title: string, cell: Cell, expected: string]>([
    ['活动开始', '2027年5月6日上午9点', '2027-05-06 09:00'],
    ['活动开始', ' ２０２７－５－６　９：００ ', '2027-05-06 09:00'],
    ['活动开始', '2027/5/6 9:00', '2027-05-06 09:00'],
    ['活动开始', '5月6日', '2027-05-06 00:00'],
    ['活动开始', '5 月 6 日（周四）上午 9 点 30 分', '2027-05-06 09:30'],
    ['活动开始', '二〇二七年五月六日下午一点半', '2027-05-06 13:30'],
    ['活动开始', '2027-05-06T09:00:00', '2027-05-06 09:00'],
    ['活动开始', 46513.375, '2027-05-06 09:00'],
    ['活动开始', 20270506, '2027-05-06 00:00'],
    ['活动开始', { moment: '2027-05-06' }, '2027-05-06 00:00'],
    ['活动开始', { moment: '2027-05-06 09:00' }, '2027-05-06 09:00'],
  ])('%s %j', (title, cell, expected) => {
    const change = (book: Book) => {
      answering(title, cell)(book)
      answering('预约开始', '2027-05-07')(book)
      answering('答题开始', '2027-05-07')(book)
    }
    expect(understood(changedBook(change)).file.campaign.from).toBe(expected)
  })

  it.each<[cell: Cell, expected: string]>([
    ['5月23日', '2027-05-24 00:00'],
    [{ moment: '2027-05-23' }, '2027-05-24 00:00'],
    [{ moment: '2027-05-24 00:00' }, '2027-05-24 00:00'],
    ['5月23日24点', '2027-05-24 00:00'],
    ['5月23日晚上8点', '2027-05-23 20:00'],
  ])('活动结束 %j', (cell, expected) => {
    expect(understood(changedBook(answering('活动结束', cell))).file.campaign.to).toBe(expected)
  })

  it.each<[cell: Cell, expected: string[]]>([
    ['5月20日、22日', ['2027-05-20', '2027-05-22']],
    ['2027年5月20日至22日', ['2027-05-20', '2027-05-21', '2027-05-22']],
    ['5月20日（周四），5月22日（周六）', ['2027-05-20', '2027-05-22']],
    ['2027/5/20\n2027/5/22', ['2027-05-20', '2027-05-22']],
    [46527, ['2027-05-20']],
    [{ moment: '2027-05-20' }, ['2027-05-20']],
  ])('检测日 %j', (cell, expected) => {
    expect(understood(changedBook(answering('检测日', cell))).file.campaign.checkDays).toEqual(expected)
  })

  it.each<[text: string, expected: string[]]>([
    ['9:00-11:30、13:30-16:00', ['09:00-11:30', '13:30-16:00']],
    ['上午9点到11点半，下午1点半到4点', ['09:00-11:30', '13:30-16:00']],
    ['９：００～１１：３０\n13：30—16：00', ['09:00-11:30', '13:30-16:00']],
    ['9点至12点；下午2点至晚上8点', ['09:00-12:00', '14:00-20:00']],
    ['上午 9:00 - 下午 4:00', ['09:00-16:00']],
  ])('开放时间 %j', (text, expected) => {
    const [lab] = typed('检测点', 'K2', text).labs
    expect(lab?.hours.map(({ from, to }) => `${from}-${to}`)).toEqual(expected)
  })

  it('breaks are taken out of the hours', () => {
    const change = (book: Book) => {
      type('检测点', 'K2', '8:30-17:00')(book)
      type('检测点', 'L2', '11:30-13:00、15点到15点一刻')(book)
    }
    expect(understood(changedBook(change)).file.labs[0]?.hours).toEqual([
      { from: '08:30', to: '11:30' },
      { from: '13:00', to: '15:00' },
      { from: '15:15', to: '17:00' },
    ])
  })

  it.each<[address: string, cell: Cell, field: string, expected: unknown]>([
    ['G2', '有', 'stepFree', true],
    ['G2', '×', 'stepFree', false],
    ['J2', ' 是 ', 'autoConfirm', true],
    ['F2', '（０２１）５６７８００００', 'phone', '02156780000'],
    ['F2', 56780000, 'phone', '56780000'],
    ['H2', '31．4053', 'latitude', 31.4053],
    ['M2', '３０分钟', 'slotMinutes', 30],
    ['N2', 0.25, 'reservePercent', 25],
    ['N2', '25%', 'reservePercent', 25],
    ['E2', '-1 层 2 号窗口', 'directions', '-1 层 2 号窗口'],
  ])('检测点 %s %j', (address, cell, field, expected) => {
    expect(typed('检测点', address, cell).labs[0]).toMatchObject({ [field]: expected })
  })

  it('kinds by their names, by what people call them, and by their ids', () => {
    const [lab] = typed('器具', 'B2', ' 上臂式电子血压计').labs
    expect(lab?.stations['bp-auto']).toEqual(exampleFile().labs[0]?.stations['bp-auto'])
    expect(typed('器具', 'B2', 'bp-auto')).toEqual(exampleFile())
  })

  it('cells that are one belong to every row of theirs', () => {
    const change = (book: Book) => {
      const rows = book.器具?.rows ?? []
      const ofFirst = rows.filter(([lab]) => lab === rows[0]?.[0])
      for (const row of ofFirst.slice(1)) row[0] = ''
      if (book.器具) book.器具.merges = [`A2:A${ofFirst.length + 1}`]
    }
    expect(understood(changedBook(change)).file).toEqual(exampleFile())
  })

  it('columns in another order, a heading above them, columns of one’s own, empty rows', () => {
    const change = (book: Book) => {
      const labs = book.检测点
      if (!labs) return
      const titles = labs.columns.map(({ title }) => title)
      labs.rows = [[...titles, '联系人'], [], ...labs.rows.map((row) => [...row, '某某'])].map((row) =>
        [...row].reverse(),
      )
      labs.columns = [{ title: '2027 年检测点一览' }]
    }
    const { file, ignored } = understood(changedBook(change))
    expect(file).toEqual(exampleFile())
    expect(ignored).toEqual(['检测点：联系人'])
  })

  it('a lab without a key has the same one every time, by its name', () => {
    const keyOf = (name: string) =>
      understood(
        changedBook((book) => {
          type('检测点', 'A3', '')(book)
          type('检测点', 'B3', name)(book)
          for (const row of book.器具?.rows ?? []) if (row[0] === exampleFile().labs[1]?.name) row[0] = name
        }),
      ).file.labs[1]?.key
    expect(keyOf('杨行检测点')).toMatch(/^p[a-z0-9]{12}$/)
    expect(keyOf('杨行检测点')).toBe(keyOf('杨行检测点'))
    expect(keyOf('杨行检测点')).not.toBe(keyOf('大场检测点'))
  })
})

describe('a mistake is named by sheet, cell and column, with what to write instead', () => {
  it.each<[sheet: string, address: string, cell: Cell, said: string]>([
    ['检测点', 'K2', '全天', '检测点 K2 开放时间：看不懂“全天”。例如 9:00-11:30、13:30-16:00，或 上午9点到11点半'],
    ['检测点', 'K3', '', '检测点 K3 开放时间：没有填。例如 9:00-11:30、13:30-16:00，或 上午9点到11点半'],
    ['检测点', 'G2', '大概', '检测点 G2 无台阶：看不懂“大概”。轮椅能不能直接进，写“是”或“否”'],
    ['检测点', 'H2', 121.4, '检测点 H2 纬度：纬度应是 3 到 54 的数'],
    ['检测点', 'F2', '找老王', '检测点 F2 电话：电话只能有数字和短横，不公布就写 ""'],
    ['检测点', 'A2', '宝山', '检测点 A2 短名：只能用小写字母、数字和短横，最多 24 个字符，例如 baoshan'],
    ['检测点', 'B2', '名'.repeat(31), '检测点 B2 名称：名称最多 30 个字'],
    ['检测点', 'D1', '位置', '检测点  地址：缺了“地址”这一列。路名和门牌，最多 80 个字'],
    ['检测点', 'D1', '区', '检测点 D1 区：“区”有两列，请去掉一列'],
    ['器具', 'C2', 1.5, '器具 C2 检测人员：应是 1 到 99 的整数'],
    ['器具', 'E2', '半小时', '器具 E2 每件几分钟：看不懂“半小时”。检一件要几分钟，例如 6'],
    ['工作人员', 'A2', '志愿者', '工作人员 A2 岗位：看不懂“志愿者”。写“负责人”、“接待”、“检测人员”、“组织者”'],
    [
      '工作人员',
      'B3',
      '不存在',
      '工作人员 B3 检测点：没有叫“不存在”的检测点，“检测点”表里有：区计量检测所（示例）、顾村社区服务中心（示例）',
    ],
    ['工作人员', 'C3', 0, '工作人员 C3 人数：人数应是 1 到 50 的整数'],
    ['工作人员', 'D3', '', '工作人员 D3 能检的器具：检测人员能检哪些器具，请写上，例如 电子血压计、厨房秤'],
    ['工作人员', 'B2', '区计量检测所（示例）', '工作人员 B2 检测点：组织者管整个活动，这一格请空着'],
  ])('%s %s %j', (sheet, address, cell, said) => {
    expect(saidOf(changedBook(type(sheet, address, cell)))).toContain(said)
  })

  it.each<[title: string, cell: Cell, said: string]>([
    [
      '检测日',
      '2027年2月30日',
      '看不懂“2027年2月30日”。写日期，几天就用顿号分开，例如 5月20日、22日，或 5月20日至22日',
    ],
    [
      '检测日',
      '5月22日至20日',
      '看不懂“5月22日至20日”。写日期，几天就用顿号分开，例如 5月20日、22日，或 5月20日至22日',
    ],
    ['活动开始', '', '没有填。写日期和时间，例如 2027-05-06 09:00 或 5月6日上午9点'],
    ['活动开始', 5.6, '看不懂“5.6”。写日期和时间，例如 2027-05-06 09:00 或 5月6日上午9点'],
    ['活动开始', '5月6日25点', '看不懂“5月6日25点”。写日期和时间，例如 2027-05-06 09:00 或 5月6日上午9点'],
    ['题库', '别的', '看不懂“别的”。写“自带题库”或“只用库里已有的”'],
    ['名称', '', '没有填。居民看到的名称，最多 30 个字'],
  ])('活动 %s %j', (title, cell, said) => {
    expect(saidOf(changedBook(answering(title, cell)))).toEqual([`活动 B${rowOf(title)} ${title}：${said}`])
  })

  it('an instrument that nobody knows, and one that a lab has twice', () => {
    expect(saidOf(changedBook(type('器具', 'B2', '手表')))).toEqual([
      expect.stringMatching(/^器具 B2 器具：看不懂“手表”。只能写：电子血压计、/),
    ])
    expect(saidOf(changedBook(type('器具', 'B3', '电子血压计')))).toEqual([
      '器具 B3 器具：这个检测点的这种器具前面已经有一行，请合成一行',
    ])
  })

  it('every mistake at once', () => {
    const said = saidOf(
      changedBook((book) => {
        answering('名称', '')(book)
        type('检测点', 'G2', '?')(book)
        type('检测点', 'H3', 0)(book)
        type('器具', 'C3', '')(book)
      }),
    )
    expect(said.map((one) => one.split('：')[0])).toEqual([
      `活动 B${rowOf('名称')} 名称`,
      '检测点 G2 无台阶',
      '器具 C3 检测人员',
      '检测点 H3 纬度',
    ])
  })

  it('a sheet that is missing', () => {
    expect(
      saidOf(
        changedBook((book) => {
          delete book.器具
        }),
      ),
    ).toEqual(['器具  ：缺了“器具”这张表，请从模板里复制'])
  })
})
