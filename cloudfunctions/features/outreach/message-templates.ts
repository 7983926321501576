import { MESSAGE_TOPICS, type MessageTopic } from '#contract/messages'
import { shanghaiMoment } from '../../kernel/time'

/** What a message tells, each in the field of the template that the bureau has picked for it. */
const PARTS = ['what', 'when', 'where', 'say'] as const
type Part = (typeof PARTS)[number]

export interface MessageTemplate {
  readonly topic: MessageTopic
  readonly templateId: string
  /** The template's own keys, such as thing1. */
  readonly keys: Readonly<Partial<Record<Part, string>>>
}

interface Parsed {
  readonly templates: readonly MessageTemplate[]
  readonly mistakes: readonly string[]
}

const FORM = '应写成 主题=模板编号:what=thing1,when=time2,where=thing3,say=thing4'
const ONE = /^(\w+)=([\w-]{20,64}):(.+)$/
const KEY = /^(thing|time|date|phrase|character_string)\d{1,2}$/

/** MESSAGE_TEMPLATES: one for each topic, separated by semicolons. Without any no message is sent. */
export function parseMessageTemplates(text = ''): Parsed {
  const parts = text.split(';').filter((part) => part.trim() !== '')
  const read = parts.map((part) => templateOf(part.trim()))
  const mistakes = read.flatMap((one, place) => (one ? [] : [`MESSAGE_TEMPLATES 的第 ${place + 1} 个${FORM}。`]))
  const templates = read.filter((one) => one !== undefined)
  if (new Set(templates.map(({ topic }) => topic)).size < templates.length)
    mistakes.push('MESSAGE_TEMPLATES 里有两个同样的主题：每个主题只写一个模板。')
  return { templates: mistakes.length > 0 ? [] : templates, mistakes }
}

function templateOf(text: string): MessageTemplate | undefined {
  const [, name, templateId = '', fields = ''] = ONE.exec(text) ?? []
  const topic = MESSAGE_TOPICS.find((one) => one === name)
  const keys = fields.split(',').map((field) => field.trim().split('='))
  const known = keys.every(([part, key = '', more]) => isPart(part) && KEY.test(key) && more === undefined)
  return topic && known ? { topic, templateId, keys: Object.fromEntries(keys) } : undefined
}

const isPart = (part: string | undefined): part is Part => PARTS.some((one) => one === part)

export interface MessageFacts {
  readonly what: string
  readonly when: number
  readonly where: string
  readonly say: string
}

/** The data of one message. WeChat refuses a value that is longer than its kind of field allows. */
export function messageData({ keys }: MessageTemplate, facts: MessageFacts): Readonly<Record<string, string>> {
  const values = { ...facts, when: shanghaiMoment(facts.when) }
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const key = keys[part]
      return key === undefined ? [] : [[key, fitting(key, values[part])]]
    }),
  )
}

function fitting(key: string, value: string): string {
  const most = key.startsWith('phrase') ? 5 : key.startsWith('character_string') ? 32 : 20
  const characters = Array.from(value === '' ? '见小程序' : value)
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
