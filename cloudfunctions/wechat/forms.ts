/** A number as it is dialled: mainland ones bare, others with their country. */
export const fullNumber = ({ purePhoneNumber, countryCode }: { purePhoneNumber: string; countryCode: string }) =>
  countryCode === '86' ? purePhoneNumber : `+${countryCode} ${purePhoneNumber}`

/** The data of a message in the form that both interfaces take. */
export const templateValues = (data: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
