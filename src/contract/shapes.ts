import * as v from 'valibot'

/** Identifier of a document. */
export const Id = v.pipe(v.string('编号应是文字'), v.regex(/^[A-Za-z0-9][\w.:-]{0,63}$/, '编号不对'))

/** Chosen by the client once for one act and sent again with every retry of it. */
export const RequestId = v.pipe(v.string('请求编号应是文字'), v.regex(/^[A-Za-z0-9_-]{8,64}$/, '请求编号不对'))

/** Calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const Day = v.pipe(v.string('日期应是文字'), v.isoDate('日期应写成 2027-05-20 这样'))

/** Epoch milliseconds. */
export const Instant = v.pipe(v.number('时间应是数字'), v.safeInteger('时间应是整数'), v.minValue(0, '时间不对'))

export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Where the next page of a list begins; opaque to the client. Printable ASCII, as all that a database is asked for by. */
export const Cursor = v.pipe(v.string('翻页位置应是文字'), v.regex(/^[ -~]{0,200}$/, '翻页位置不对'))

// Neither control characters nor halves of a character: no database keeps both, and no screen shows them.
function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x20 && code !== 0x7f && (code < 0xd800 || code > 0xdfff)
}

/** One line that a person typed: trimmed, without control characters. `label` names it when it is refused. */
export const line = (label: string, max: number) =>
  v.pipe(
    v.string(`${label}应是文字`),
    v.trim(),
    v.maxLength(max, `${label}最多 ${max} 个字`),
    v.check((text) => Array.from(text).every(isPrintable), `${label}里有不能用的字符`),
  )

/** As `line`, but something has to be there. */
export const filledLine = (label: string, max: number) => v.pipe(line(label, max), v.minLength(1, `请填写${label}`))
