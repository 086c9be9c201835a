/** What cannot be tried on this machine, and why: told in one sentence, and no fault of the app. */
export class NotHere extends Error {}
