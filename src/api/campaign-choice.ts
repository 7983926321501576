import { useEffect, useSyncExternalStore } from 'react'
import { kept } from '../device/kept'
import type { ClientRefusal } from './refusal-text'

const chosen = kept<string>('campaign', '')

/** Remembers on this phone which of several campaigns is looked at. */
export const chooseCampaign = chosen.write
export const whenCampaignChosen = chosen.subscribe

/** The chosen campaign as the input of a call; nothing while none was chosen: then the server says which comes first. */
export function useCampaignChoice(): { campaignId?: string } {
  const campaignId = useSyncExternalStore(chosen.subscribe, chosen.read)
  return campaignId === '' ? {} : { campaignId }
}

/** A campaign that is over is forgotten: what was refused for it is read again of the one that comes first. */
export function useOverForgotten(refusal: ClientRefusal | undefined) {
  useEffect(() => {
    if (refusal === 'booking-closed' || refusal === 'quiz-closed') chosen.write('')
  }, [refusal])
}
