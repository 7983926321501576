const NAMED = { 'aria-role': '', 'aria-label': '' }

/** The accessibility attributes of WeChat's views that the product uses. Ships as it stands: no syntax after ES2017. */
export const ARIA = {
  View: { 'aria-role': '', 'aria-label': '', 'aria-checked': '' },
  Text: NAMED,
  Image: NAMED,
  Input: NAMED,
  Textarea: NAMED,
}
