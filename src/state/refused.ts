/** Something that could not be done, with a message already written for the reader. */
export class Refused extends Error {
  override readonly name: string = 'Refused';
}

/** Something that is stored for good, but cannot be shown before the next start. */
export class Unshown extends Refused {
  override readonly name = 'Unshown';
}
