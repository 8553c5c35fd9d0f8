/**
 * Something outside the material stands in the way: a busy port, a folder that cannot be written, another build
 * at work. It is told to the person in two sentences, without a stack.
 */
export class OperationError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'OperationError';
    this.hint = hint;
  }
}
