import type { JSX } from 'preact';
import type { ArticleId } from '../../src/capture/capture.ts';
import { edtfLabel } from '../../src/dates/date-label.ts';
import { tombstoneUrl } from '../../src/site/addresses.ts';
import { removedWhole } from '../../src/site/archive.ts';
import type { Catalogue } from '../../src/site/catalogue.ts';
import type { PlannedPage } from '../../src/site/site-plan.ts';
import { Layout } from '../components/layout.tsx';
import { PageHead } from '../components/page-head.tsx';
import { useWording } from '../components/wording-context.ts';
import type { PageProps } from '../page-context.ts';

interface TombstoneModel {
  readonly id: ArticleId;
  readonly date: string;
  readonly reason: string;
}

export function plan({ archive }: Catalogue): readonly PlannedPage<TombstoneModel>[] {
  return removedWhole(archive).map(({ id, date, reason }) => ({
    url: tombstoneUrl({ id }),
    model: { id, date, reason },
    indexed: false,
  }));
}

/** What is left of a removed article: that it was here, when it went and why. */
export function TombstonePage({ page }: PageProps<TombstoneModel>): JSX.Element {
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
