import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

/** An article that nothing is wrong with. */
export const goodArticle = `Harbour town votes to reopen its ferry line

The council of Larkhaven voted on Tuesday to bring back the ferry that linked the town with the islands until 1998.

“We have waited a quarter of a century for this,” said the mayor, Ada Thorne, after the vote of nine to two.

The first crossing is planned for the spring, once the pier has been repaired at a cost of four million pounds.

Two councillors spoke against the plan, saying that the road bridge carries everyone who wants to cross.
`;

type Contents = string | Uint8Array;

/** An archive in a temporary folder that is gone after the tests; paths are relative to it. */
export function temporaryArchive(files: Readonly<Record<string, Contents>>): string {
  const root = mkdtempSync(join(tmpdir(), 'backfile-archive-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, { 'archive.yml': 'title: The Larkhaven Papers\naddress: https://archive.example/\n', ...files });
  return root;
}

export function writeFiles(root: string, files: Readonly<Record<string, Contents>>): void {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
}
