import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { directionOf } from '../../src/record/direction-of.ts';
import { hostOf } from '../../src/site/link-address.ts';
import { originalElsewhere } from '../../src/site/original-addresses.ts';
import { publishedInPart } from '../../src/site/publication.ts';
import { useSite } from '../page-context.ts';
import { ArticleBody, type BodyProps } from './article-body.tsx';
import { useWording } from './wording-context.ts';

/** The text of an article, and what of it stands nowhere in the text. */
export function ArticleText(props: BodyProps): JSX.Element {
  const { record, figures, embeds } = props;
  return (
    <div class="article-text">
      <ArticleBody {...props} />
      <Withheld record={record} />
      <Captions record={record} figures={figures} embeds={embeds} />
      <CitedSources record={record} />
    </div>
  );
}

/** That the text is not published, or not whole, and where it is. */
function Withheld({ record }: { readonly record: ArticleRecord }): JSX.Element | null {
  const { site } = useSite();
  const { say } = useWording();
  const part = publishedInPart(record);
  if (part === undefined) return null;
  const original = originalElsewhere(record, site.settings);
  return (
    <p class="notice withheld">
      {say(part === 'excerpt' ? 'article.excerpt' : 'article.facts')}{' '}
      {original !== undefined && (
        <a href={original} rel="external nofollow">
          {say('article.readOriginal')}
        </a>
      )}
    </p>
  );
}

/** The captions of pictures that stood with the article and are not shown in it; it says where those were. */
function Captions({ record, figures, embeds }: Omit<BodyProps, 'mentions' | 'links'>): JSX.Element | null {
  const { say, language } = useWording();
  const shown = new Set([...figures, ...embeds].map(({ captionLine }) => captionLine));
  const captions = record.captions.filter(({ line }) => !shown.has(line));
  if (captions.length === 0) return null;
  return (
    <section class="sources article-captions">
      <h2 class="rubric">{say('article.captions')}</h2>
      <ul lang={record.language} dir={directionOf(record.language)}>
        {captions.map(caption => (
          <li>
            {caption.text}
            {caption.picture !== undefined && (
              <>
                {' '}
                <a class="picture-address" lang={language} href={caption.picture} rel="nofollow noopener">
                  {say('article.pictureAt', { host: hostOf(caption.picture) ?? '' })}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sources that the article itself lists. */
function CitedSources({ record }: { readonly record: ArticleRecord }): JSX.Element | null {
  const { say } = useWording();
  if (record.sources.length === 0) return null;
  return (
    <section class="sources">
      <h2 class="rubric">{say('article.sources')}</h2>
      <ul lang={record.language}>
        {record.sources.map(source => (
          <li>
            {source.title === undefined && source.outlet === undefined ? (
              source.text
            ) : (
              <>
                {source.title !== undefined && <cite>{source.title}</cite>}
                {source.outlet !== undefined && <span class="outlet">{source.outlet}</span>}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
