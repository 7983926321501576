import fc from 'fast-check'
import * as v from 'valibot'
import { Cursor, Day, filledLine, Id, line, RequestId } from '#contract/shapes'

const takes = (schema: v.GenericSchema, value: unknown) => v.is(schema, value)

describe('a line that somebody types', () => {
  const Model = line('品牌型号', 5)

  it('is kept without the spaces around it', () => {
    expect(v.parse(Model, '  欧姆龙 1 \u3000')).toBe('欧姆龙 1')
    expect(v.parse(Model, '')).toBe('')
  })

  it('has no control characters', () => {
    for (const wrong of ['a\u0000b', 'a\nb', 'a\tb', 'a\u007fb'])
      expect([wrong, takes(Model, wrong)]).toEqual([wrong, false])
  })

  it('has no half characters, which no database keeps', () => {
    expect(takes(Model, '𠮷野家')).toBe(true)
    expect(takes(Model, 'a\ud83d')).toBe(false)
    expect(takes(Model, '\ude00a')).toBe(false)
    const codeUnits = fc.array(fc.integer({ min: 0x20, max: 0xffff }), { maxLength: 5 })
    const keeps = (text: string) => Buffer.from(text).toString() === text
    fc.assert(
      fc.property(
        codeUnits.map((units) => String.fromCharCode(...units)),
        (text) => !takes(Model, text) || keeps(text),
      ),
    )
  })

  it('is refused in Chinese, by its own name', () => {
    const message = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).issues?.[0]?.message
    expect(message(Model, 'abcdef')).toBe('品牌型号最多 5 个字')
    expect(message(Model, 7)).toBe('品牌型号应是文字')
    expect(message(filledLine('原因', 5), ' ')).toBe('请填写原因')
  })
})

describe('what is sent beside', () => {
  it('an id is short, without anything that could mean something elsewhere', () => {
    for (const id of ['a', 'demo-2027-05-20.huangpu', 'slot.30000000', 'x'.repeat(64)])
      expect([id, takes(Id, id)]).toEqual([id, true])
    for (const id of ['', ' a', '-a', 'a b', 'a/b', "a'b", 'a\n', 'é', 'x'.repeat(65), 7])
      expect([id, takes(Id, id)]).toEqual([id, false])
  })

  it('a request id is long enough to be nobody else’s', () => {
    expect(takes(RequestId, 'a'.repeat(7))).toBe(false)
    expect(takes(RequestId, 'a'.repeat(8))).toBe(true)
    expect(takes(RequestId, 'a'.repeat(65))).toBe(false)
  })

  it('a day is written as a day', () => {
    expect(takes(Day, '2027-05-20')).toBe(true)
    for (const day of ['2027-5-20', '20270520', '2027-13-01', '2027-05-32', '2027-05-20T00:00'])
      expect([day, takes(Day, day)]).toEqual([day, false])
  })

  it('a place to go on from is not endless', () => {
    expect(takes(Cursor, 'x'.repeat(200))).toBe(true)
    expect(takes(Cursor, 'x'.repeat(201))).toBe(false)
  })

  it('a place to go on from is nothing that a database cannot be asked for', () => {
    expect(takes(Cursor, '1-2-3@1800000000000 measured_x.y~')).toBe(true)
    for (const wrong of ['\u0000', 'a\u0000b', 'a\ud83d', '\ude00a', '中', '\n', '\u007f'])
      expect([wrong, takes(Cursor, wrong)]).toEqual([wrong, false])
  })
})
