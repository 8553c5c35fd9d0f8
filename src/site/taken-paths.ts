/** Paths of files that can lie in one folder: none twice, none where another has a folder, on disks without capitals too. */
export class TakenPaths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(paths: Iterable<string> = []) {
    for (const path of paths) this.#add(path.toLowerCase());
  }

  /** Whether there was room. */
  take(path: string): boolean {
    const folded = path.toLowerCase();
    // No file has the name of a folder.
    if (this.#files.has(folded) || this.#folders.has(folded)) return false;
    if (foldersOf(folded).some(folder => this.#files.has(folder))) return false;
    this.#add(folded);
    return true;
  }

  #add(folded: string): void {
    this.#files.add(folded);
    for (const folder of foldersOf(folded)) this.#folders.add(folder);
  }
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
