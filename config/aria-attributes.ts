const attributes = { 'aria-role': '', 'aria-label': '', 'aria-checked': '', 'aria-hidden': '' }

/** The accessibility attributes of WeChat's views that the product uses. */
export const ARIA = { View: attributes, Text: { 'aria-role': '', 'aria-label': '' }, Image: { 'aria-role': '', 'aria-label': '' } }
