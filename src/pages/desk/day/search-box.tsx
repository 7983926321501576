import { Input, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { cx } from '../../../components/cx'
import { Icon } from '../../../components/icon'
import { pressable } from '../../../components/pressable'
import css from './search-box.module.scss'

const PAUSE_MS = 350

interface SearchBoxProps {
  /** What is searched for now. */
  readonly searched: string
  readonly onSearch: (words: string) => void
}

/** Searches by itself when the typing pauses; a hand scanner types the code of a ticket into it. */
export function SearchBox({ searched, onSearch }: SearchBoxProps) {
  const [words, setWords] = useState(searched)
  const latest = useRef({ searched, onSearch })
  const cleared = searched === '' && latest.current.searched !== ''
  latest.current = { searched, onSearch }

  // The page may give the search up; what was typed goes with it.
  useEffect(() => {
    if (cleared) setWords('')
  }, [cleared])

  useEffect(() => {
    const wait = setTimeout(() => {
      const { searched: before, onSearch: search } = latest.current
      if (words.trim() !== before) search(words.trim())
    }, PAUSE_MS)
    return () => clearTimeout(wait)
  }, [words])

  return (
    <View className={cx(css.box)}>
      <Icon name='search' size={20} />
      <Input
        className={cx(css.input)}
        placeholderClass={css.placeholder ?? ''}
        value={words}
        maxlength={40}
        placeholder='号码、型号或器具'
        aria-label='搜索预约'
        onInput={(event) => setWords(event.detail.value)}
      />
      {words !== '' && (
        <View className={cx(css.clear)} {...pressable(() => setWords(''), { label: '清空搜索' })}>
          <Icon name='close' size={20} />
        </View>
      )}
    </View>
  )
}
