import type { ComponentChildren, JSX } from 'preact';
import type { Plot, PlotCell } from '../../src/site/plots/plot.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

/** Rows that are shown without being asked for. */
const shortTable = 12;

interface PlotFigureProps {
  readonly plot: Plot;
  readonly title: string;
}

/** A drawing, what it shows, and the table that says the same. */
export function PlotFigure({ plot, title }: PlotFigureProps): JSX.Element {
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
      <details class="plot-table" open={rows.length <= shortTable}>
        <summary>{count('plot.table', rows.length)}</summary>
        <PlotTable plot={plot} />
      </details>
    </>
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
