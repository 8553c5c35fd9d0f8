import type { ComponentChildren, JSX } from 'preact';
import type { Plot, PlotCell } from '../../src/site/plots/plot.ts';
import type { SiteUrl } from '../../src/site/site-url.ts';
import { useSite } from '../page-context.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { useWording } from './wording-context.ts';

/** What the page of a drawing shows. */
export interface PlotModel {
  readonly plot: Plot;
}

interface PlotPageProps {
  readonly plot: Plot;
  readonly title: string;
  /** The index that says the same in words. */
  readonly over: { readonly label: string; readonly url: SiteUrl };
}

/** A drawing of the whole archive, with its table. */
export function PlotPage({ plot, title, over }: PlotPageProps): JSX.Element {
  const { link } = useSite();
  return (
    <Layout title={title} description={plot.caption}>
      <PageHead over={<a href={link(over.url)}>{over.label}</a>} title={title} />
      <PlotFigure plot={plot} title={title} />
    </Layout>
  );
}

/** Rows that are shown without being asked for. */
const shortTable = 12;

/** A drawing, what it shows, and the table that says the same. */
function PlotFigure({ plot, title }: Pick<PlotPageProps, 'plot' | 'title'>): JSX.Element {
  const { rows } = plot.table;
  const { say, count } = useWording();
  return (
    <>
      <figure>
        <section
          class="plot-frame"
          aria-label={say('plot.drawn', { title })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
          tabIndex={0}
          dangerouslySetInnerHTML={{ __html: plot.svg }}
        />
        <figcaption class="plot-caption">{plot.caption}</figcaption>
      </figure>
      {plot.listed ? (
        <PlotList plot={plot} />
      ) : (
        <details class="plot-table" open={rows.length <= shortTable}>
          <summary>{count('plot.table', rows.length)}</summary>
          <PlotTable plot={plot} />
        </details>
      )}
    </>
  );
}

/** Links of a list that are shown without being asked for. */
const shortList = 40;

function PlotList({ plot }: Pick<PlotPageProps, 'plot'>): JSX.Element {
  const { count } = useWording();
  const { rows } = plot.table;
  const folded = rows.slice(shortList);
  return (
    <section class="plot-list">
      <h2 class="rubric">{plot.table.columns[0]}</h2>
      <PlotItems rows={rows.slice(0, shortList)} />
      {folded.length > 0 && (
        <details>
          <summary>{count('plot.more', folded.length)}</summary>
          <PlotItems rows={folded} />
        </details>
      )}
    </section>
  );
}

function PlotItems({ rows }: { readonly rows: Plot['table']['rows'] }): JSX.Element {
  return (
    <ul class="index-list index-columns">
      {rows.map(([name, count]) => (
        <li>
          {name && <Cell cell={name} />}
          <span class="count">{count?.text}</span>
        </li>
      ))}
    </ul>
  );
}

function PlotTable({ plot }: { readonly plot: Plot }): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          {plot.table.columns.map(column => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plot.table.rows.map(row => (
          <tr>
            {row.map(cell => (
              <td>
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell }: { readonly cell: PlotCell }): ComponentChildren {
  const { link } = useSite();
  return cell.url === undefined ? cell.text : <a href={link(cell.url)}>{cell.text}</a>;
}
