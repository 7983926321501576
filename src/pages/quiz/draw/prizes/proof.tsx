import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { readDraw, SealedDraw } from '#contract/draw'
import { listEntries } from '#contract/draw'
import type { OutputOf } from '#contract/endpoint'
import { call } from '../../../../api/call'
import type { ClientRefusal } from '../../../../api/refusal-text'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Notice } from '../../../../components/notice'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Section } from '../../../../components/section'
import { copyText } from '../../../../device/copy-text'
import { saveText } from '../../../../device/save-text'
import { VERIFY_SCRIPT } from '../verify-script'
import css from './prizes.module.scss'

interface ProofProps {
  readonly draw: OutputOf<typeof readDraw>
  readonly sealed: SealedDraw
}

/** All figures, and the program by which anybody draws again on a computer of their own. */
export function Proof({ draw, sealed }: ProofProps) {
  const [said, setSaid] = useState<string>()
  const [refusal, setRefusal] = useState<ClientRefusal>()
  const [pending, setPending] = useState(false)

  async function hand(name: string, text: string, type: string) {
    if (saveText) saveText(name, text, type)
    else if (!(await copyText(text))) return setSaid('没有复制成功，请再试一次')
    setSaid(saveText ? `已经存成 ${name}` : `已经复制，请在电脑上存成 ${name}`)
  }
  async function handFigures() {
    setPending(true)
    const codes = await allCodes(draw.campaignId)
    setPending(false)
    setRefusal(codes.ok ? undefined : codes.refusal)
    if (codes.ok) await hand('draw.json', JSON.stringify(figuresOf(draw, sealed, codes.value)), 'application/json')
  }
  const figures = [
    { name: '名单的指纹', value: sealed.entriesHash },
    { name: '密数的指纹', value: sealed.commitment },
    { name: '密数', value: sealed.secret || '开奖时公布' },
    { name: '号码', value: sealed.number || '还没有公布' },
    { name: '算法', value: sealed.algorithm },
  ]
  return (
    <Section title='自己核对'>
      {figures.map(({ name, value }) => (
        <View key={name} className={cx(css.figure)}>
          <Text className={cx(css.note)}>{name}</Text>
          <Text className={cx(css.hash)}>{value}</Text>
        </View>
      ))}
      <View className={cx(css.note)}>
        在装了 Node.js 的电脑上，把两个文件放在一起，运行 node verify-draw.mjs draw.json，就会再抽一遍。
      </View>
      <RefusalNotice refusal={refusal} onRetry={() => void handFigures()} />
      {said !== undefined && <Notice says={said} />}
      <View className={cx(css.acts)}>
        <Button loading={pending} disabled={sealed.secret === ''} onPress={() => void handFigures()}>
          {sealed.secret === '' ? '抽奖数据（开奖后有）' : saveText ? '下载抽奖数据' : '复制抽奖数据'}
        </Button>
        <Button onPress={() => void hand('verify-draw.mjs', VERIFY_SCRIPT, 'text/javascript')}>
          {saveText ? '下载核对程序' : '复制核对程序'}
        </Button>
      </View>
    </Section>
  )
}

async function allCodes(campaignId: string) {
  const codes: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const answer = await call(listEntries, { campaignId, ...(cursor !== undefined && { cursor }) })
    if (!answer.ok) return answer
    codes.push(...answer.value.codes)
    cursor = answer.value.next
  }
  return { ok: true, value: codes } as const
}

const figuresOf = (
  { winners, terms }: OutputOf<typeof readDraw>,
  { algorithm, entriesHash, commitment, secret, number }: SealedDraw,
  entries: readonly string[],
) => ({ algorithm, entriesHash, commitment, secret, number, prizes: terms.prizes, winners, entries })
