import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';

/** The address of the picture of each line that has one, by the line's text. */
function picturesOf(body: string, path = 'articles/a.html'): Readonly<Record<string, string>> {
  const html = `<link rel="canonical" href="https://courier.example/2021/ferry">${body}`;
  const { value } = readCapture({ path, bytes: new TextEncoder().encode(path.endsWith('.md') ? body : html) });
  const lines = value?.lines.flatMap(({ text, picture }) => (picture === undefined ? [] : [[text, picture] as const]));
  return Object.fromEntries(lines ?? []);
}

test('a caption knows its picture, by a figure or a box that is named for pictures', () => {
  const pictures = picturesOf(
    '<p>The ferry sails.</p><figure><div><img src="/i/ferry.jpg"></div><figcaption>The ferry</figcaption></figure>' +
      '<div class="wp-caption"><img src="quay.png" srcset="quay-2.png 2x"><p class="wp-caption-text">The quay</p></div>' +
      '<div class="text"><img src="/i/none.jpg"><p>No caption here</p></div>',
  );
  assert.deepEqual(pictures, {
    'The ferry': 'https://courier.example/i/ferry.jpg',
    'The quay': 'https://courier.example/2021/quay.png',
  });
});

test('a picture that is loaded late has its own address, not that of what holds its place', () => {
  const figure = (image: string) => `<figure>${image}<figcaption>The ferry</figcaption></figure>`;
  const images = [
    '<img src="/blank.gif" data-src="/i/a.jpg">',
    '<img src="data:image/gif;base64,R0lGOD" data-srcset="/i/a.jpg 300w, /i/b.jpg 600w">',
    '<img srcset="/i/a.jpg, /i/b.jpg 2x">',
  ];
  for (const image of images)
    assert.deepEqual(picturesOf(figure(image)), { 'The ferry': 'https://courier.example/i/a.jpg' }, image);
});

test('where there is doubt, and of what is no address of the web, nothing is said', () => {
  const figure = (image: string) => `<p>Text</p><figure>${image}<figcaption>The ferry</figcaption></figure>`;
  const images = [
    '<img src="/a.jpg"><img src="/b.jpg">',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    '<img src="javascript:alert(1)">',
    '<img src="file:///etc/passwd">',
    '<img src="mailto:a@b.example">',
    `<img src="/${'x'.repeat(3000)}">`,
    '<img>',
    '',
  ];
  for (const image of images) assert.deepEqual(picturesOf(figure(image)), {}, image);
});

test('a picture of Markdown has its address, if that is one of the web', () => {
  const markdown = '# The ferry\n\n![At the quay](https://a.example/quay.jpg "Quay")\n\n![At sea](pictures/sea.jpg)\n';
  assert.deepEqual(Object.values(picturesOf(markdown, 'articles/a.md')), ['https://a.example/quay.jpg']);
});
