import type { JSX } from 'preact';
import { browserMessages } from '../../src/messages/wording.ts';
import { scriptJson } from '../../src/site/markup.ts';
import { useWording } from './wording-context.ts';

/** The texts that the page's script says; a block of JSON is no script to the browser, so the policy admits it. */
export function PageMessages(): JSX.Element {
  const { language, messages } = useWording();
  const texts = scriptJson(browserMessages(messages));
  return (
    <script
      type="application/json"
      id="messages"
      data-language={language}
      dangerouslySetInnerHTML={{ __html: texts }}
    />
  );
}
