import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCapture } from '../../src/capture/read-capture.ts';
import { labelLines } from '../../src/reading/label-lines.ts';
import { receivedText, shownText } from '../../src/reading/labelled-line.ts';
import { embedsFrom } from '../../src/record/article-embeds.ts';
import { picturesFrom } from '../../src/record/article-pictures.ts';
import { blocksFrom } from '../../src/record/blocks-from.ts';
import { formatBody } from '../../src/record/body-markdown.ts';

const prose =
  'The vote on the causeway was counted by hand on Friday night, in the school of the town, and this is how the islands voted.';

function read(markdown: string) {
  const text = `# How the islands voted\n\n${prose}\n\n${markdown}\n\n${prose.replace('Friday', 'Saturday')}\n`;
  const capture = readCapture({
    path: 'articles/a.md',
    bytes: Buffer.from(text),
    sidecar: { path: 'articles/a.yml', bytes: Buffer.from('url: https://paper.example/2024/vote/\n') },
  });
  const value = capture.value ?? assert.fail();
  const lines = labelLines(value);
  assert.deepEqual(
    lines.map(line => receivedText(shownText(line), line.repairs)),
    lines.map(line => line.text),
  );
  const pictures = picturesFrom(value, lines);
  const { embeds } = embedsFrom(value, lines, pictures.labelled, new Set());
  const body = formatBody(blocksFrom(lines)).replace(`${prose}\n`, '').replace(prose.replace('Friday', 'Saturday'), '');
  return { body: body.trim(), pictures: pictures.pictures, embeds, lines };
}

for (const [html, wanted] of [
  ['The <em>old</em> <strong>ferry</strong> <i>and</i> <b>more</b>.', 'The *old* **ferry** *and* **more**.'],
  ['See <a href="https://a.example/b?c=1&amp;d">the list</a>.', 'See [the list](https://a.example/b?c=1\\&d).'],
  ['See <a href="../list/" onclick="alert(1)">the list</a>.', 'See [the list](https://paper.example/2024/list/).'],
  ['See <a href="javascript:alert(1)">the list</a>.', 'See the list.'],
  ['H<sub>2</sub>O and 10<sup>2</sup>, the 1<sup>st</sup>.', 'H₂O and 10², the 1st.'],
  ['It was <del>raining</del> and <s>cold</s>.', 'It was ~~raining~~ and ~~cold~~.'],
  ['One line,<br>\nand the next.', 'One line,\\\nand the next.'],
  ['One<br/>line.', 'One line.'],
  ['A <span class="x">word</span><!-- more --> and <u>one</u>.', 'A word and one.'],
  ['**<a href="https://a.example/">Bold</a>** words here.', '[**Bold**](https://a.example/) words here.'],
  ['The <ruby>北<rt>きた</rt></ruby> shore.', 'The 北 shore.'],
  ['A <b>word <i>that nothing closes.', 'A word that nothing closes.'],
  [
    '<script>alert(1)</script> stays in the text as it is.',
    '\\<script>alert(1)\\</script> stays in the text as it is.',
  ],
  [`<p>${prose.replace('Friday', 'Monday')}</p>`, prose.replace('Friday', 'Monday')],
  ['<hr>', '---'],
  ['<hr />', '---'],
] as const)
  test(`HTML in Markdown means what it means on a page: ${html.slice(0, 60)}`, () => {
    assert.equal(read(html).body, wanted);
  });

test('paragraphs of HTML on lines below each other are paragraphs', () => {
  const [one, two] = [
    prose.replace('Friday', 'Monday'),
    'seven boats stayed in the harbour that night, for the wind was too strong, said the master of the harbour.',
  ];
  assert.equal(read(`<p>${one}</p>\n<p>${two}</p>`).body, `${one}\n\n${two}`);
});

for (const figure of [
  '<figure><img src="/a.jpg" alt="A ferry"><figcaption>The ferry at night</figcaption></figure>',
  '<figure>\n<img src="/a.jpg" alt="A ferry">\n<figcaption>The ferry at night</figcaption>\n</figure>',
  '<figure class="x">\n  <a href="/large.jpg"><img src="/a.jpg" alt="A ferry"/></a>\n  <figcaption>the ferry at night</figcaption>\n</figure>',
  '{{< figure src="/a.jpg" alt="A ferry" caption="The ferry at night" >}}',
])
  test(`a picture with its caption: ${figure.slice(0, 40)}`, () => {
    const { pictures, lines, body } = read(figure);
    const [{ address, alt, captionLine } = assert.fail()] = pictures;
    assert.deepEqual([address, alt, pictures.length], ['https://paper.example/a.jpg', 'A ferry', 1]);
    const caption = lines[(captionLine ?? 0) - 1];
    assert.equal(caption?.label, 'caption');
    assert.match(caption.text, /he ferry at night/);
    assert.equal(body, '');
  });

for (const [written, kind, address] of [
  [
    '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    'video',
    'https://www.youtube.com/embed/abcdefghijk',
  ],
  ['<video src="/film.mp4" controls></video>', 'video', 'https://paper.example/film.mp4'],
  ['{{< youtube abcdefghijk >}}', 'video', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['{{< youtube id="abcdefghijk" title="The count" >}}', 'video', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['{% youtube abcdefghijk %}', 'video', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['{% include youtube.html id="abcdefghijk" %}', 'video', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['{{< vimeo 146022717 >}}', 'video', 'https://vimeo.com/146022717'],
  ['{{< tweet user="Harbour" id="1453110110599868418" >}}', 'post', 'https://twitter.com/i/status/1453110110599868418'],
  ['{% twitter https://twitter.com/a/status/1 %}', 'post', 'https://twitter.com/a/status/1'],
] as const)
  test(`what is shown from elsewhere is a link block: ${written.slice(0, 50)}`, () => {
    const { embeds, body } = read(written);
    assert.deepEqual(
      embeds.map(one => [one.kind, one.address]),
      [[kind, address]],
    );
    assert.equal(body, '');
  });

test('a shortcode that is not known, or leads nowhere, is text', () => {
  for (const text of ['{{< youtube >}}', '{{ page.title }}', '{{< youtube "javascript:alert(1)" >}}'])
    assert.equal(read(text).embeds.length, 0);
});
