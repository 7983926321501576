import type { AuthorisationDoc } from '../store/bench-documents'
import { demoStaff } from './identities'

/** Papers of one lab of the demo and of who works there, for blood-pressure meters: at the others 检定 is not offered. */
export function demoAuthorisations(campaignId: string, from: string, to: string, now: number): AuthorisationDoc[] {
  const [member] = demoStaff(campaignId)
  if (!member) return []
  const paper = (personId: string, number: string): AuthorisationDoc => ({
    ...{ _id: `${member.labId}.paper${personId && '.person'}`, rev: 1, campaignId, labId: member.labId, personId },
    ...{ kinds: ['bp-auto', 'bp-aneroid'], number, validFrom: from, validTo: to },
    ...{ enteredBy: 'demo', enteredAt: now, withdrawnBy: '', withdrawnAt: 0 },
  })
  return [paper('', '（示例）法计 001'), paper(member.personId, '（示例）检定 0001')]
}
