import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { citationFacts } from '../../src/site/citations/citation-facts.ts';
import { citationFormats, citationUrl } from '../../src/site/citations/citation-formats.ts';
import { type ProseCitation, proseCitations } from '../../src/site/citations/prose-citations.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

/** How to cite the article: three styles in words, files for reference managers. A script adds no more than copying. */
export function CitePanel({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { site, link } = useSite();
  const { say } = useWording();
  return (
    <section class="article-part cite" aria-labelledby="cite">
      <h2 class="rubric" id="cite">
        {say('cite.title')}
      </h2>
      <dl class="facts">
        {proseCitations(citationFacts(site, record)).map(citation => (
          <div>
            <dt>
              {citation.style}
              <CopyButton style={citation.style} />
            </dt>
            <dd class="citation" dir="auto">
              <CitationText citation={citation} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('cite.files')}</dt>
          <dd>
            {citationFormats.map((format, index) => (
              <>
                {index > 0 && ', '}
                <a href={link(citationUrl(record, format))}>{format.title}</a>
              </>
            ))}
          </dd>
        </div>
      </dl>
      <p class="visually-hidden" role="status" id="copied" data-said={say('cite.copied')} />
    </section>
  );
}

/** Hidden until the script is there that makes it work. */
function CopyButton({ style }: { readonly style: string }): JSX.Element {
  const { say } = useWording();
  return (
    <button class="copy" type="button" data-copy="" aria-label={say('cite.copyStyle', { style })} hidden>
      {say('cite.copy')}
    </button>
  );
}

function CitationText({ citation }: { readonly citation: ProseCitation }): JSX.Element {
  return <>{citation.parts.map(part => (typeof part === 'string' ? part : <i>{part.italic}</i>))}</>;
}
