import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEnvironment, pathPrefixOf } from '../../src/site/settings/read-settings.ts';
import { settingsWith } from '../support/site-archive.ts';

const settings = settingsWith({ address: 'https://example.org/papers/' });

test('the address of the environment takes the place of the one in archive.yml', () => {
  const { value, problems } = applyEnvironment(settings, { BACKFILE_ADDRESS: 'https://press.example/archive' });
  assert.equal(value?.address, 'https://press.example/archive/');
  assert.deepEqual(problems, []);
});

test('a path alone keeps the host', () => {
  for (const path of ['/repo/', 'repo', '/repo']) {
    const { value } = applyEnvironment(settings, { BACKFILE_PATH_PREFIX: path });
    assert.equal(value?.address, 'https://example.org/repo/');
  }
  assert.equal(applyEnvironment(settings, { BACKFILE_PATH_PREFIX: '/' }).value?.address, 'https://example.org/');
});

test('without either nothing changes', () => {
  assert.equal(applyEnvironment(settings, {}).value, settings);
  assert.equal(applyEnvironment(settings, { BACKFILE_ADDRESS: '', BACKFILE_PATH_PREFIX: '' }).value, settings);
});

test('an address that is none is a problem, quoted', () => {
  for (const address of ['example.org', 'ftp://example.org/', 'javascript:alert(1)']) {
    const { value, problems } = applyEnvironment(settings, { BACKFILE_ADDRESS: address });
    assert.equal(value, settings);
    assert.equal(problems[0]?.code, 'invalid-value');
    assert.ok(problems[0]?.message.includes(address));
  }
});

test('the folder of a site has both its slashes', () => {
  assert.equal(pathPrefixOf('https://example.org'), '/');
  assert.equal(pathPrefixOf('https://example.org/a/b'), '/a/b/');
});
