import { HtmlValidate } from 'html-validate/node';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // The renderer closes void elements with a slash, which HTML allows; long titles and lines are the material's own.
    'void-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    // Only what comes from another host needs to prove that it is unchanged.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** What html-validate finds in a page, a line each. */
export async function htmlFaults(path: string, html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(result =>
    result.messages.map(fault => `${path}:${fault.line} ${fault.ruleId}: ${fault.message}`),
  );
}
