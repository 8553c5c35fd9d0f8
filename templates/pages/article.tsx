import type { JSX } from 'preact';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { formatBody } from '../../src/record/body-markdown.ts';
import { directionOf } from '../../src/record/direction-of.ts';
import { articleUrl, nameUrl } from '../../src/site/addresses.ts';
import { headlineText, openingText, shortened } from '../../src/site/article-text.ts';
import { linkMarks, markFirstMentions } from '../../src/site/link-mentions.ts';
import { renderBody } from '../../src/site/render-markdown.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { ArticleHead } from '../components/article-head.tsx';
import { ArticleMachineHead } from '../components/article-machine-head.tsx';
import { ArticleMargin } from '../components/article-margin.tsx';
import { ArticleRelations } from '../components/article-relations.tsx';
import { Beside } from '../components/beside.tsx';
import { Captions } from '../components/captions.tsx';
import { CitePanel } from '../components/cite-panel.tsx';
import { CitedSources } from '../components/cited-sources.tsx';
import { Layout } from '../components/layout.tsx';
import { Provenance } from '../components/provenance.tsx';
import { StateNotice } from '../components/state-notice.tsx';
import { Trusted } from '../components/trusted.tsx';
import { useWording } from '../components/wording-context.ts';
import { useSite } from '../page-context.ts';

/** An article: the text first, how it is known beside it, where it comes from below. */
export function ArticlePage({ page }: { readonly page: PageOf<'article'> }): JSX.Element {
  const { article, previous, next } = page.model;
  const { record } = article;
  const { link } = useSite();
  const { say } = useWording();
  const headlineOf = (one: ArticleRecord) => headlineText(one, say('headline.none'));
  const marked = markFirstMentions(record.body, article.mentions);
  const body = linkMarks(
    renderBody(formatBody(marked.body)),
    marked.linked.map(name => link(nameUrl(name))),
  );
  const description = shortened(record.standfirst?.text ?? openingText(record), 200);
  return (
    <Layout
      title={headlineOf(record)}
      description={description === '' ? undefined : description}
      scripts={['article-page']}
      head={<ArticleMachineHead record={record} />}
    >
      <article class="article">
        <StateNotice state={record.state} />
        <ArticleHead record={record} />
        <div class="article-columns">
          <div class="article-main">
            {record.body.length === 0 ? (
              <p class="empty">{say('article.empty')}</p>
            ) : (
              <Trusted class="article-body" lang={record.language} dir={directionOf(record.language)} html={body} />
            )}
            <Captions record={record} />
            <CitedSources record={record} />
          </div>
          <ArticleMargin record={record} names={page.model.names} />
        </div>
        <footer class="article-foot">
          <CitePanel record={record} />
          <Provenance article={article} />
        </footer>
      </article>
      <ArticleRelations model={page.model} />
      <Beside
        label={say('article.beside')}
        previous={previous && { url: articleUrl(previous.record), text: headlineOf(previous.record) }}
        next={next && { url: articleUrl(next.record), text: headlineOf(next.record) }}
      />
    </Layout>
  );
}
