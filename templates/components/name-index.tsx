import type { ComponentChildren, JSX } from 'preact';
import type { NameIndex } from '../../src/site/index-pages.ts';
import type { Listed } from '../../src/site/name-listing.ts';
import type { CountedName } from '../../src/site/name-uses.ts';
import { useSite } from '../page-context.ts';
import { useWording } from './wording-context.ts';

interface IndexedNamesProps {
  readonly index: NameIndex;
  /** What stands between the initials and the names. */
  readonly children?: ComponentChildren;
}

/** Up to this many names need no initials to be looked through. */
const few = 30;

/** Names in the order of the alphabet, with their initials to jump to where they are many. */
export function IndexedNames({ index, children }: IndexedNamesProps): JSX.Element {
  const { total, groups } = index;
  return (
    <>
      {total > few && <Initials {...index} />}
      {children}
      {total <= few && <NameList names={groups.flatMap(group => group.entries)} />}
      {total > few &&
        groups.map(group => (
          <section class="initial" id={`letter-${group.anchor}`}>
            <h2 class="initial-letter">{group.initial}</h2>
            <NameList names={group.entries} />
          </section>
        ))}
    </>
  );
}

function Initials({ initials, only }: Pick<NameIndex, 'initials' | 'only'>): JSX.Element {
  const { link } = useSite();
  const { say } = useWording();
  return (
    <nav aria-label={say('names.initials')}>
      <ul class="initials">
        {initials.map(({ initial, url, anchor }) => (
          <li>
            <a
              href={anchor === undefined ? link(url) : `#letter-${anchor}`}
              aria-current={initial === only ? 'page' : undefined}
            >
              {initial}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Names with their counts, in columns. */
export function NameList({ names }: { readonly names: readonly (CountedName & Partial<Listed>)[] }): JSX.Element {
  const { link } = useSite();
  const { number } = useWording();
  return (
    <ul class="index-list index-columns">
      {names.map(({ name, listed, url, count }) => (
        <li>
          <a href={link(url)}>{listed ?? name}</a>
          <span class="count">{number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
