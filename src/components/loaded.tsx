import type { ReactNode } from 'react'
import type { Reading } from '../api/use-reading'
import { FailureState } from './failure-state'
import { Loading } from './loading'
import { RefusalNotice } from './refusal-notice'

interface LoadedProps<T> {
  readonly from: Reading<T>
  readonly children: (value: T) => ReactNode
}

/** Shows what was read; before that ticks, on failure why and a way on. Old data stays, with a word that it is old. */
export function Loaded<T>({ from, children }: LoadedProps<T>) {
  const retry = () => void from.reload()
  if (from.value === undefined)
    return from.refusal ? <FailureState refusal={from.refusal} onRetry={retry} /> : <Loading />
  return (
    <>
      <RefusalNotice refusal={from.refusal} onRetry={retry} />
      {children(from.value)}
    </>
  )
}
