import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorsIn } from '../../src/bylines/split-byline.ts';

const named: readonly (readonly [string, readonly string[]])[] = [
  ['By JANE DOE Associated Press', ['Jane Doe', 'Associated Press']],
  ['By Jane Doe and Bo Li, Associated Press', ['Jane Doe', 'Bo Li', 'Associated Press']],
  ['Jane Doe HOLM COURIER', ['Jane Doe']],
  ['Jane Doe | The Courier', ['Jane Doe']],
  ['Jane Doe, Staff Writer', ['Jane Doe']],
  ['Jane Doe Parliamentary editor', ['Jane Doe']],
  ['Jane Doe Senior Political Correspondent', ['Jane Doe']],
  ['Jane Doe July 13, 2025 — 7 minutes read', ['Jane Doe']],
  ['Jane Doe Jane Doe', ['Jane Doe']],
  ['Words: Jane Doe', ['Jane Doe']],
  ['Author: Jane Doe', ['Jane Doe']],
  ['Written by:Jane Doe', ['Jane Doe']],
  ['September 1st, 2023 By Jane Doe', ['Jane Doe']],
  ['By Holmnews with Agencies', ['Holmnews']],
  ['Posted by HolmSelect on Tuesday, August 29, 2023', ['HolmSelect']],
  ['Par Les Marées', ['Les Marées']],
  ['by News Desk', ['News Desk']],
  ['Jean DUPONT', ['Jean Dupont']],
  ['John Roe III', ['John Roe III']],
];

test('a byline gives its names without roles, employers, days and repeats', () => {
  for (const [line, names] of named) assert.deepEqual(authorsIn(line), names, line);
});

test('what only looks like a byline names nobody', () => {
  for (const line of ['By the river', 'Authors Guild', 'April 2021', 'Report: Ferries are late again', 'Staff', 'Holm'])
    assert.deepEqual(authorsIn(line), [], line);
});
