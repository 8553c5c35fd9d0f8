/** Text that grows piece by piece; asking for its end costs nothing, however long it is. */
export class LineText {
  #pieces: string[] = [];
  /** The last two characters. */
  #tail = '';

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  get endsInSpace(): boolean {
    return this.#tail.endsWith(' ');
  }

  get tail(): string {
    return this.#tail;
  }

  add(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#tail = (this.#tail + text.slice(-2)).slice(-2);
  }

  addSpace(): void {
    if (!this.isEmpty && !this.endsInSpace) this.add(' ');
  }

  /** The whole text without white space around it; what follows is another text. */
  take(): string {
    const text = this.#pieces.join('').trim();
    this.#pieces = [];
    this.#tail = '';
    return text;
  }
}
