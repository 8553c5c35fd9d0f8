import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unknownLicences } from '../../scripts/check-licences.ts';
import { projectFolder } from '../support/run-backfile.ts';

test('the licence of every installed package is one that was looked at', () => {
  const lock: unknown = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'));
  assert.deepEqual(unknownLicences(lock), []);
});

test('a licence that nobody looked at is named; of a choice one is enough, of a list all are needed', () => {
  const packages = {
    '': { license: 'GPL-3.0' },
    'node_modules/a': { license: 'GPL-3.0' },
    'node_modules/b': { license: '(MIT OR GPL-3.0-or-later)' },
    'node_modules/a/node_modules/c': { license: 'MIT AND GPL-3.0' },
    'node_modules/d': {},
    'node_modules/e': { license: 'GPL-3.0', dev: true },
  };
  assert.deepEqual(unknownLicences({ packages }), ['a: GPL-3.0', 'c: MIT AND GPL-3.0', 'd: none']);
});
