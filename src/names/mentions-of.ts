import { type ArchiveEvidence, identityId } from './archive-evidence.ts';
import type { NameRegister } from './name-register.ts';
import type { Mention } from './names.ts';
import type { Reading } from './reading.ts';
import type { ArticleView, Identity, Settled } from './resolve-article.ts';

interface Found {
  readonly mentions: readonly Mention[];
  /** What the whole archive leaves open too. */
  readonly open: readonly Reading[];
  /** The article's names by the keys they were met under, and by their shorter forms. */
  readonly names: ReadonlyMap<string, Identity>;
}

/** The certain mentions of one article, once the archive has been asked about what it left open. */
export function mentionsOf(view: ArticleView, archive: ArchiveEvidence, register: NameRegister): Found {
  const names = new Map<string, Identity>(view.aliases);
  const mentions: Mention[] = [];
  const open: Reading[] = [];
  const note = (settled: Settled): void => {
    names.set(settled.reading.key, settled.identity);
    mentions.push(mentionFrom(settled, register));
  };
  for (const settled of view.settled) note(withFullName(withArchive(settled, archive), archive));
  for (const reading of view.open) {
    const found = reading.bracketOf === undefined ? archive.resolve(reading.key) : undefined;
    if (found) note({ reading, identity: found.identity, rule: found.rule });
    else open.push(reading);
  }
  return { mentions, open, names };
}

/** “in Farid Demir”: a word of place is weaker than an archive that knows him as a person. */
function withArchive(settled: Settled, archive: ArchiveEvidence): Settled {
  if (settled.rule !== 'preposition' || settled.identity.known) return settled;
  const found = archive.resolve(settled.reading.key);
  if (found === undefined || found.kind === settled.identity.kind) return settled;
  return { ...settled, identity: found.identity, rule: found.rule };
}

/** “President Biden” is certainly a person; which one, the archive may know. */
function withFullName(settled: Settled, archive: ArchiveEvidence): Settled {
  const { identity } = settled;
  if (identity.kind !== 'person' || identity.known || identity.key.includes(' ')) return settled;
  const full = archive.fullNameOf(identity.key);
  return full && identityId(full) !== identityId(identity) ? { ...settled, identity: full } : settled;
}

function mentionFrom({ reading, identity, rule }: Settled, register: NameRegister): Mention {
  const isFull = reading.key === identity.key;
  const slug = register.note(identity, (reading.preferred ?? reading.text).replace(/\s+/g, ' '), isFull);
  const { place, start, end, text } = reading;
  return { kind: identity.kind, slug, place, start, end, text, rule };
}
