import type { JSX } from 'preact';
import { edtfLabel } from '../../src/record/date-label.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';

/** What is left of a removed article: that it was here, when it went and why. */
export function TombstonePage({ page }: { readonly page: PageOf<'tombstone'> }): JSX.Element {
  const { date, reason, id } = page.model;
  return (
    <Layout title="Removed article" description="This article was removed from the archive.">
      <PageHead title="This article was removed">
        <p class="page-note">
          Its text is no longer in this archive: not on this page, nor in the search, nor in any download.
        </p>
      </PageHead>
      <dl class="facts">
        <div>
          <dt>Removed</dt>
          <dd>{edtfLabel(date)}</dd>
        </div>
        <div>
          <dt>Reason</dt>
          <dd>{reason}</dd>
        </div>
        <div>
          <dt>Article</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </div>
      </dl>
    </Layout>
  );
}
