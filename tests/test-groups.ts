import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A hook outside a test holds for every test of its process. */
const hasHooks = /^(?:before|after)(?:Each)?\(/mu;

/**
 * Files of tests as node's runner is to be given them: most of what a small file costs is the loading of the program, so
 * several share a process, through a file in `folder` that imports them. Those with hooks of their own stay alone.
 */
export function testGroups(root: string, files: readonly string[], count: number, folder: string): readonly string[] {
  const shared = files.filter(path => !hasHooks.test(readFileSync(join(root, path), 'utf8')));
  mkdirSync(folder, { recursive: true });
  const groups = Array.from({ length: Math.min(count, shared.length) }, (_, number) => {
    const path = join(folder, `group-${number + 1}.test.mts`);
    const imported = shared.filter((_, at) => at % count === number);
    writeFileSync(
      path,
      imported.map(file => `import ${JSON.stringify(pathToFileURL(join(root, file)).href)};\n`).join(''),
    );
    return path;
  });
  return [...groups, ...files.filter(path => !shared.includes(path))];
}
