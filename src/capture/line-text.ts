/** Text that grows piece by piece; asking for its end costs nothing, however long it is. */
export class LineText {
  #pieces: string[] = [];
  /** The last two characters. */
  #tail = '';
  #length = 0;

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  get length(): number {
    return this.#length;
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
    this.#length += text.length;
    this.#tail = (this.#tail + text.slice(-2)).slice(-2);
  }

  addSpace(): void {
    if (!this.isEmpty && !this.endsInSpace) this.add(' ');
  }

  /** The whole text without white space around it, and how much stood before it; what follows is another text. */
  take(): { readonly text: string; readonly before: number } {
    const whole = this.#pieces.join('');
    this.#pieces = [];
    this.#tail = '';
    this.#length = 0;
    return { text: whole.trim(), before: whole.length - whole.trimStart().length };
  }
}
