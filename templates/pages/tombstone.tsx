import type { JSX } from 'preact';
import { edtfLabel } from '../../src/dates/date-label.ts';
import type { PageOf } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';

/** What is left of a removed article: that it was here, when it went and why. */
export function TombstonePage({ page }: { readonly page: PageOf<'tombstone'> }): JSX.Element {
  const { date, reason, id } = page.model;
  const wording = useWording();
  const { say } = wording;
  return (
    <Layout title={say('tombstone.title')} description={say('tombstone.description')}>
      <PageHead title={say('tombstone.heading')}>
        <p class="page-note">{say('tombstone.note')}</p>
      </PageHead>
      <dl class="facts">
        <div>
          <dt>{say('tombstone.removed')}</dt>
          <dd>{edtfLabel(date, wording)}</dd>
        </div>
        <div>
          <dt>{say('tombstone.reason')}</dt>
          <dd>{reason}</dd>
        </div>
        <div>
          <dt>{say('tombstone.article')}</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </div>
      </dl>
    </Layout>
  );
}
