import { proposeRow } from '#contract/row-correction'
import type { AuthorisationDoc } from '../../cloudfunctions/store/bench-documents'
import type { LabDoc } from '../../cloudfunctions/store/collections'
import type { Product } from '../kernel/open-product'
import { measurementInputs } from './valid-inputs'

/** An authorisation as it lies in the store: of a lab, or of somebody who works there. */
export const sampleAuthorisation = (
  { _id: labId, campaignId }: Pick<LabDoc, '_id' | 'campaignId'>,
  personId: string,
  more: Partial<AuthorisationDoc> = {},
): AuthorisationDoc => ({
  ...{ _id: `paper-${labId}-${personId}`, rev: 1, campaignId, labId, personId },
  ...{ kinds: ['bp-auto'], number: '（沪）法计 001', validFrom: '2020-01-01', validTo: '2039-12-31' },
  ...{ enteredBy: 'p-1', enteredAt: 1, withdrawnBy: '', withdrawnAt: 0 },
  ...more,
})

/** A colleague's authorisation, and a correction that the colleague has proposed. */
export async function plantPapers(product: Pick<Product, 'store' | 'get'>, lab: LabDoc, colleague: string) {
  const paper = sampleAuthorisation(lab, colleague)
  await product.store.authorisations.insert([paper])
  await product.get(proposeRow, { ...measurementInputs['measurement.proposeRow'], labId: lab._id }, colleague)
  const [correction] = await product.store.rowCorrections.find({ where: { labId: lab._id } })
  return { authorisationId: paper._id, correctionId: correction?._id ?? '' }
}
