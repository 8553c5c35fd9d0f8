/** A document that only a password opens. */
export class LockedDocument extends Error {}

/** A document that is damaged, or that would unpack to more than a document has. */
export class BadDocument extends Error {
  readonly isTooLarge: boolean;

  constructor(message: string, isTooLarge: boolean) {
    super(message);
    this.name = 'BadDocument';
    this.isTooLarge = isTooLarge;
  }
}
