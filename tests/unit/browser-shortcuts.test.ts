import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { listenToShortcuts } from '../../src/browser/shortcuts.ts';
import { closePage, openPage, setGlobals } from '../support/browser-page.ts';

afterEach(closePage);

const body = `<form id="box" action="https://news.example/search/"><input name="q"></form><textarea></textarea>
  <p>Text</p><p id="slash-key" hidden><label><input type="checkbox"> Use the / key</label></p>`;

/** A page with the keys at work; `press` tells whether the key led to the search field. */
function openKeys({ isFolded = false } = {}) {
  const page = openPage(body);
  const { document, fire } = page;
  const field = document.querySelector<HTMLInputElement>('[name=q]');
  const place = document.querySelector<HTMLElement>('#slash-key');
  const box = place?.querySelector('input');
  assert.ok(field && place && box);
  let led = 0;
  let active: Element = document.body;
  Object.assign(field, {
    focus: () => {
      if (!isFolded) active = field;
      led += 1;
    },
    select: () => {},
  });
  Object.defineProperty(document, 'activeElement', { get: () => active });
  listenToShortcuts(document);
  const press = (key: string, facts: object = {}, target = 'p') => {
    const before = led;
    fire(document.querySelector(target), 'keydown', { key, ctrlKey: false, metaKey: false, altKey: false, ...facts });
    return led > before;
  };
  return { ...page, press, place, box };
}

test('Ctrl or Cmd with K, and the slash where nothing is written, lead to the search field', () => {
  const { press } = openKeys();
  assert.equal(press('k', { ctrlKey: true }), true);
  assert.equal(press('K', { metaKey: true }), true);
  assert.equal(press('k', { ctrlKey: true }, 'textarea'), true);
  assert.equal(press('/', { shiftKey: true }), true, 'on a German keyboard the slash is written with Shift');
  assert.equal(press('/', {}, 'textarea'), false);
  assert.equal(press('/', {}, '[name=q]'), false);
  assert.equal(press('/', { ctrlKey: true }), false);
  assert.equal(press('k', { ctrlKey: true, shiftKey: true }), false);
  assert.equal(press('k'), false);
});

test('the slash can be turned off, and is off where the browser keeps nothing', () => {
  const { press, place, box, fire } = openKeys();
  assert.deepEqual([place.hidden, box.checked], [false, true]);
  box.checked = false;
  fire(box, 'change');
  assert.equal(press('/'), false);
  assert.equal(press('k', { ctrlKey: true }), true);
  box.checked = true;
  fire(box, 'change');
  assert.equal(press('/'), true);
  const refuse = () => {
    throw new Error('denied');
  };
  setGlobals({ localStorage: { getItem: refuse, setItem: refuse, removeItem: refuse } });
  assert.equal(press('/'), false);
});

test('where the field is folded away, the keys lead to the search page', () => {
  const { press } = openKeys({ isFolded: true });
  const asked: unknown[] = [];
  setGlobals({ location: { assign: (address: unknown) => void asked.push(String(address)) } });
  press('k', { ctrlKey: true });
  assert.equal(asked.length, 1);
});
