import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { PageDocument } from '../../src/capture/dom/page-document.ts';
import { isElement, type PageElement } from '../../src/capture/dom/page-element.ts';
import { parsePage } from '../../src/capture/parse-page.ts';
import { asHtml, build, type MadeElement, madeElement } from '../support/made-pages.ts';

/** A step that changes a tree: which of its elements, and which other. */
interface Step {
  readonly kind: 'append' | 'remove' | 'replace' | 'read';
  readonly one: number;
  readonly other: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('append', 'remove', 'replace', 'read'),
  one: fc.nat(),
  other: fc.nat(),
});

test('a tree that changes is at every step what another DOM has', () => {
  fc.assert(
    fc.property(madeElement, fc.array(step, { maxLength: 25 }), (made, steps) => {
      const ours = build(asDocument(new PageDocument()), { ...made, name: 'main' });
      const theirs = build(otherDom(), { ...made, name: 'main' });
      const [own, their] = [elementsOf(ours), elementsOf(theirs)];
      for (const each of steps) {
        take(own, each);
        take(their, each);
        assert.deepEqual(facts(ours), facts(theirs));
      }
    }),
    { numRuns: 150, seed: 3 },
  );
});

test('Readability finds the same article in our tree as in another DOM', () => {
  const sizes: number[] = [];
  fc.assert(
    fc.property(fc.array(madeElement, { minLength: 1, maxLength: 8 }), elements => {
      const ours = parsePage(elements.map(asHtml).join('')) ?? assert.fail('no page');
      const theirs = otherDom();
      for (const child of ours.body.childNodes)
        theirs.body.appendChild(
          isElement(child) ? build(theirs, madeFrom(child)) : theirs.createTextNode(child.textContent),
        );
      const found = articleIn(asDocument(ours));
      assert.equal(found, articleIn(theirs));
      sizes.push(found.length);
    }),
    { numRuns: 200, seed: 7 },
  );
  assert.ok(sizes.filter(size => size > 500).length > 50, 'many of the pages have an article');
});

test('what was in an element can be set again', () => {
  const element = parsePage('<div class="a">one<p id="b">two</p></div>')?.elements[0] ?? assert.fail('no element');
  const saved = element.innerHTML;
  element.children[0]?.remove();
  assert.equal(element.textContent, 'one');
  for (let round = 0; round < 2; round++) {
    element.innerHTML = saved;
    assert.equal(element.textContent, 'onetwo');
    assert.equal(element.children[0]?.id, 'b');
    element.children[0]?.remove();
  }
});

/** A page has all that is asked of a document here. */
function asDocument(page: PageDocument): Document {
  return page as unknown as Document;
}

function otherDom(): Document {
  return parseHTML('<!doctype html><html><head></head><body></body></html>').document;
}

function madeFrom({ localName, attributes, childNodes }: PageElement): MadeElement {
  return {
    name: localName,
    attributes: attributes.map(({ name, value }) => [name, value] as const),
    inside: childNodes.map(child => (isElement(child) ? madeFrom(child) : child.textContent)),
  };
}

function elementsOf(root: Element): readonly Element[] {
  return [root, ...[...root.children].flatMap(elementsOf)];
}

/** Takes a step, when it can be taken: no element goes into itself, and the outermost stays. */
function take(elements: readonly Element[], { kind, one, other }: Step): void {
  const [root] = elements;
  const [node, target] = [elements[one % elements.length], elements[other % elements.length]];
  if (node === undefined || target === undefined || node === root || contains(node, target)) return;
  if (kind === 'remove') node.remove();
  if (kind === 'append') target.appendChild(node);
  if (kind === 'replace' && target !== root) target.parentNode?.replaceChild(node, target);
}

function contains(outer: Element, inner: Element): boolean {
  for (let here: Node | null = inner; here !== null; here = here.parentNode) if (here === outer) return true;
  return false;
}

function facts(root: Element): unknown {
  return {
    text: root.textContent,
    paragraphs: Array.from(root.getElementsByTagName('p'), each => each.textContent),
    tables: root.querySelectorAll('table,UL').length,
    outline: outline(root),
  };
}

function outline(element: Element): unknown {
  const inside = Array.from(element.children, child => [child.localName, outline(child)]);
  return [inside, element.firstElementChild?.localName, element.nextElementSibling?.localName];
}

/** Names, classes and texts of what Readability finds. */
function articleIn(page: Document): string {
  const reader = new Readability<unknown>(page, { disableJSONLD: true, keepClasses: true, serializer: node => node });
  const content = reader.parse()?.content;
  return content ? shown(content as Element) : '';
}

/** Without white space around class names, which DOMs treat differently. */
function shown(element: Element): string {
  const inside = [...element.children].map(shown).join('');
  return `<${element.tagName}.${element.className.trim()}>${inside}${element.textContent}`;
}
