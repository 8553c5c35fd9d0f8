import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { articleName } from '../../src/site/addresses.ts';
import { citationFacts } from '../../src/site/citations/citation-facts.ts';
import { addressHolding, type CitationFormat, citationFormats } from '../../src/site/citations/citation-formats.ts';
import type { CitationStyle } from '../../src/site/citations/citation-styles.ts';
import type { CitationPart } from '../../src/site/citations/citation-writer.ts';
import { citeNews } from '../../src/site/citations/wikipedia.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

/**
 * How to cite the article: one style in sight, the others in a fold, and files for reference managers that the page
 * itself holds; CSL-JSON is for archives that publish it. A script adds no more than copying.
 */
export function CitePanel({ record }: { readonly record: ArticleRecord }): JSX.Element {
  const { site, citations } = useSite();
  const { say } = useWording();
  const facts = citationFacts(site, record);
  const formats = citationFormats.filter(({ name }) => name !== 'csl' || site.settings.downloads.includes(name));
  const [first, ...others] = citations.cite(facts);
  return (
    <section class="article-part cite" aria-labelledby="cite">
      <h2 class="rubric" id="cite">
        {say('cite.title')}
      </h2>
      <dl class="facts">
        {first && <Citation title={first.style.title} parts={first.parts} />}
        <div>
          <dt>{say('cite.files')}</dt>
          <dd>
            {formats.map((format, index) => (
              <>
                {index > 0 && ', '}
                <CitationFile record={record} format={format} text={format.writeOne(facts)} />
              </>
            ))}
          </dd>
        </div>
      </dl>
      <details class="cite-others">
        <summary>{say('cite.others')}</summary>
        <dl class="facts">
          {others.map(({ style, parts }) => (
            <Citation title={titleOf(style, say)} parts={parts} />
          ))}
          <Citation title="Wikipedia" parts={[citeNews(facts)]} />
        </dl>
      </details>
      {facts.url !== facts.pageUrl && <p class="cite-copy">{say('cite.original', { address: facts.pageUrl })}</p>}
      <CopyButton />
      <p class="visually-hidden" role="status" id="copied" data-said={say('cite.copied')} />
    </section>
  );
}

function titleOf({ name, title }: CitationStyle, say: ReturnType<typeof useWording>['say']): string {
  if (name === 'chicago-note') return say('cite.note', { style: title });
  return name === 'chicago-bibliography' ? say('cite.bibliography', { style: title }) : title;
}

interface CitationProps {
  readonly title: string;
  readonly parts: readonly CitationPart[];
}

function Citation({ title, parts }: CitationProps): JSX.Element {
  return (
    <div>
      <dt>{title}</dt>
      <dd class="citation" dir="auto">
        {parts.map(part => (typeof part === 'string' ? part : <i>{part.italic}</i>))}
      </dd>
    </div>
  );
}

interface FileProps {
  readonly record: ArticleRecord;
  readonly format: CitationFormat;
  readonly text: string;
}

function CitationFile({ record, format, text }: FileProps): JSX.Element {
  const { title, ending, mediaType } = format;
  return (
    <a href={addressHolding(mediaType, text)} download={`${articleName(record)}.${ending}`}>
      {title}
    </a>
  );
}

/** What the script that makes it work puts beside each citation, with the name of its style. */
function CopyButton(): JSX.Element {
  const { say } = useWording();
  return (
    <template id="copy">
      <button class="copy" type="button" aria-label={say('cite.copyStyle', { style: '{style}' })}>
        {say('cite.copy')}
      </button>
    </template>
  );
}
