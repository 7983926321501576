import type { ReactNode } from 'react'
import { Icon } from './icon'
import { pressable } from './pressable'
import { Row } from './row'

interface RowLinkProps {
  readonly title: string
  readonly note?: string | undefined
  readonly aside?: ReactNode
  readonly onPress: () => void
}

/** A line that leads on to another page. */
export const RowLink = ({ title, note, aside, onPress }: RowLinkProps) => (
  <Row title={title} note={note} press={pressable(onPress, { role: 'link' })}>
    {aside}
    <Icon name='next' size={18} />
  </Row>
)
