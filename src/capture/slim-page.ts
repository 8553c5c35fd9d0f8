import { Parser } from 'htmlparser2';

/** Elements whose content nobody reads and nothing here looks at. */
const dropped: ReadonlySet<string> = new Set(
  'script style svg noscript template iframe object embed applet canvas video audio map select datalist'.split(' '),
);

/** What later stages ask of an element. */
const keptAttributes: ReadonlySet<string> = new Set(
  (
    'class id itemprop rel role lang dir hidden datetime pubdate content name property http-equiv type ' +
    'data-component data-testid data-type'
  ).split(' '),
);

const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/**
 * A page with what is read of it and nothing more. Names come out in small letters, which the DOM does not see to
 * (pages of the 1990s write `<META NAME=…>`), and a word with an entity in it is one text, not three.
 * Scripts go but for JSON-LD, comments but for the one browsers write into saved pages.
 */
export function slimPage(html: string): string {
  const out: string[] = [];
  let skipped = 0;
  let inLinkedData = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipped === 0 && name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) {
          inLinkedData = true;
          out.push('<script type="application/ld+json">');
        } else if (dropped.has(name) || skipped > 0) {
          skipped += voids.has(name) ? 0 : 1;
        } else out.push(`<${name}${attributesOf(name, attributes)}>`);
      },
      onclosetag(name) {
        if (inLinkedData && name === 'script') {
          inLinkedData = false;
          out.push('</script>');
        } else if (skipped > 0) skipped -= voids.has(name) ? 0 : 1;
        else if (!voids.has(name)) out.push(`</${name}>`);
      },
      ontext(text) {
        if (inLinkedData) out.push(text.replaceAll('</', '<\\/'));
        else if (skipped === 0) out.push(escaped(text));
      },
      oncomment(text) {
        if (/^\s*saved from url=/.test(text)) out.push(`<!--${text.replaceAll('--', '')}-->`);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return out.join('');
}

function attributesOf(name: string, attributes: Readonly<Record<string, string>>): string {
  let text = '';
  for (const key in attributes) {
    const value = attributes[key] ?? '';
    if (keptAttributes.has(key)) text += ` ${key}="${quoted(value)}"`;
    else if (key === 'href') text += ` href="${quoted(name === 'link' ? value : shortAddress(value))}"`;
    else if (key === 'style' && /display|visibility|white-space/i.test(value)) text += ` style="${quoted(value)}"`;
  }
  return text;
}

/** Of a link only whether it leads out of the page counts. */
function shortAddress(address: string): string {
  return address.startsWith('#') ? '#' : '/';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
