/** Something that could not be done, with a message already written for the reader. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
