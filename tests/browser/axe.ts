import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A rule of axe-core that a page breaks, with the elements that break it. */
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

const everyTag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Throws with every violation of WCAG 2.2 A and AA, and of axe's best practices, that axe-core finds in the page. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Through the debugger, as a script of the page's own would be stopped by its content security policy.
  await page.evaluate(source);
  await expectNone(page, everyTag);
}

/**
 * The same with the page as it stands, then by axe's rules about colour with the page in the other scheme: what a page
 * says and how it is built does not depend on its colours.
 */
export async function expectNoAxeViolationsLightAndDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoAxeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNone(page, ['cat.color']);
}

async function expectNone(page: Page, tags: readonly string[]): Promise<void> {
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(found => found.violations)`,
  );
  if (violations.length === 0) return;
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(node => `    ${node.target.join(' ')}: ${node.failureSummary ?? ''}`).join('\n')}`,
  );
  throw new Error(`${page.url()} breaks ${violations.length} rules of axe-core:\n${told.join('\n')}`);
}
