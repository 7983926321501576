const named = { 'aria-role': '', 'aria-label': '' }

/** The accessibility attributes of WeChat's views that the product uses. */
export const ARIA = { View: { ...named, 'aria-checked': '' }, Text: named, Image: named, Input: named, Textarea: named }
