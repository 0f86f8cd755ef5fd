/** How often each edit is measured. */
export const EDITS = 20

/** What an edit would cost without memory: the month read and every rule asked. */
export const WHOLE = 'read and judge the month'
