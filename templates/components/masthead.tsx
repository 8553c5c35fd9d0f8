import type { JSX } from 'preact';
import { addresses } from '../../src/site/addresses.ts';
import type { Section } from '../../src/site/site-plan.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

/** How much an archive holds, and from when. */
export interface Holdings {
  readonly articles: number;
  /** First and last year in which an article lies. */
  readonly years?: { readonly first: string; readonly last: string };
}

interface MastheadProps {
  /** Told over the nameplate of the front page. */
  readonly holdings?: Holdings | undefined;
}

/** The nameplate, the search box and, on a line of their own, the sections; the front page has the first two large. */
export function Masthead({ holdings }: MastheadProps): JSX.Element {
  const { site, page, link } = useSite();
  const { say } = useWording();
  const front = page.kind === 'home';
  return (
    <header class={front ? 'masthead masthead-front' : 'masthead'}>
      {holdings && <Folio holdings={holdings} />}
      {front ? (
        <div class="nameplate">
          <Logo />
          <h1>{site.settings.title}</h1>
          {site.settings.motto !== undefined && <p class="motto">{site.settings.motto}</p>}
        </div>
      ) : (
        <p class="nameplate">
          <a href={link(addresses.home)}>
            <Logo />
            {site.settings.title}
          </a>
        </p>
      )}
      {page.kind !== 'search' && <SearchBox />}
      <nav class="masthead-bar" aria-label={say('frame.sections')}>
        <ul class="sections">
          {site.sections.map(section => (
            <SectionLink section={section} />
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** The title follows it in words, so that the picture needs none. */
function Logo(): JSX.Element | null {
  const { site, link } = useSite();
  const { logo } = site.assets;
  return logo === undefined ? null : (
    <img class="logo" src={link(logo.url)} width={logo.width} height={logo.height} alt="" />
  );
}

/** The line over a front page's nameplate. */
function Folio({ holdings: { articles, years } }: { readonly holdings: Holdings }): JSX.Element {
  const { count } = useWording();
  return (
    <p class="folio">
      <span>{count('count.articles', articles)}</span>
      {years && <span>{years.first === years.last ? years.first : `${years.first}–${years.last}`}</span>}
    </p>
  );
}

function SectionLink({ section }: { readonly section: Section }): JSX.Element {
  const { page, link } = useSite();
  if (section.outside) {
    return (
      <li>
        <a href={section.url} rel="external">
          {section.label}
        </a>
      </li>
    );
  }
  const here = page.url === section.url;
  const within = !here && page.url.startsWith(section.url);
  return (
    <li>
      <a href={link(section.url)} aria-current={here ? 'page' : within ? 'true' : undefined}>
        {section.label}
      </a>
    </li>
  );
}

/** Small screens have no box where the sections lead to the search page: every page would begin a line lower. */
function SearchBox(): JSX.Element {
  const { site, page, link } = useSite();
  const leadsToSearch = page.kind !== 'home' && site.sections.some(({ url }) => url === addresses.search);
  const { say } = useWording();
  return (
    <search class={leadsToSearch ? 'masthead-search is-among-sections' : 'masthead-search'}>
      <form class="search-box" action={link(addresses.search)} method="get">
        <label class="visually-hidden" for="masthead-query">
          {say('frame.searchLabel')}
        </label>
        <input class="field" id="masthead-query" name="q" type="search" placeholder={say('frame.searchLabel')} />
        <button class="button" type="submit">
          {say('frame.searchButton')}
        </button>
      </form>
    </search>
  );
}
