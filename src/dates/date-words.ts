import { type DateHint, isFullDay, type WrittenDate, writtenDates } from './written-date.ts';

/** What a date on a page tells: the day of publication, of a later change, no word said, or something else. */
export type DateRole = 'published' | 'updated' | 'plain' | 'other';

/** Lower-case stems that stand before a date, in the languages of most pages. The last one before a date decides. */
const stems: readonly (readonly [Exclude<DateRole, 'plain'>, readonly string[]])[] = [
  [
    'published',
    [
      ...['publish', 'posted', 'publié', 'paru le', 'veröffentlicht', 'erschienen', 'publicad', 'pubblicat'],
      ...[
        'gepubliceerd',
        'geplaatst',
        'опубликован',
        'опублікован',
        'opublikowan',
        'publikacj',
        'erstellt',
        'created',
        'publikován',
        'publikovan',
      ],
      ...[
        'publicerad',
        'publicerat',
        'publiceret',
        'publisert',
        'udgivet',
        'offentliggjort',
        'julkaistu',
        'yayınlan',
        'yayın',
      ],
      ...[
        'δημοσι',
        'publicat',
        'megjelent',
        'objavljen',
        'објављен',
        'نشر',
        'הוסם',
        'פורסם',
        '发布',
        '發布',
        '公開',
        '掲載',
      ],
      ...['게시', '입력', '등록', 'diterbitkan', 'प्रकाशित', 'avaldatud', 'paskelbta', 'publicēts'],
    ],
  ],
  [
    'updated',
    [
      ...[
        'updated',
        'update',
        'modified',
        'edited',
        'mis à jour',
        'mise à jour',
        'actualisé',
        'modifié',
        'aktualisiert',
      ],
      ...['geändert', 'actualizad', 'actualización', 'aggiornat', 'atualizad', 'modificad', 'bijgewerkt'],
      ...['gewijzigd', 'обновлен', 'обновлён', 'оновлен', 'изменен', 'zaktualizowan', 'aktualizov', 'aktualizac'],
      ...['uppdatera', 'oppdatert', 'opdateret', 'päivitetty', 'güncelle', 'ενημέρωση', 'actualizat', 'frissít'],
      ...['ažuriran', 'تحديث', 'עודכן', '更新', '수정', 'diperbarui', 'अपडेट', 'uuendatud', 'atnaujinta'],
    ],
  ],
  [
    'other',
    [
      ...['accessed', 'retrieved', 'archived', 'captured', 'copyright', '©', 'born', 'expires', 'printed', 'since'],
      ...['consulté', 'abgerufen', 'consultado', 'event', 'deadline', ' until', 'subscri', 'member since', 'joined'],
      ...[' ends', ' begins', ' starts', ' opens', ' closes', ' closing', ' due'],
    ],
  ],
];

/** The role of a date from the words before it, back to the date before. */
export function dateRole(before: string): DateRole {
  // The space lets stems ask for the beginning of a word.
  const folded = ` ${before.toLowerCase()}`;
  let role: DateRole = 'plain';
  let last = -1;
  for (const [candidate, words] of stems) {
    for (const word of words) {
      const at = folded.lastIndexOf(word);
      if (at > last) [role, last] = [candidate, at];
    }
  }
  return role;
}

/** A date of a line with what the words before it say that it is. */
export interface RoledDate extends WrittenDate {
  readonly role: DateRole;
}

export function datesWithRoles(line: string, hint?: DateHint): readonly RoledDate[] {
  let from = 0;
  return writtenDates(line, hint).map(date => {
    const role = dateRole(line.slice(from, date.start));
    from = date.end;
    return { ...date, role };
  });
}

/** The full day that a line states; of a day of change and one of publication the latter, whichever comes first. */
export function publishedDay(line: string, hint?: DateHint): string | undefined {
  const days = ownDays(line, hint);
  const [first] = days;
  const stated = first?.role === 'updated' ? days.find(({ role }) => role === 'published') : undefined;
  return (stated ?? first)?.edtf;
}

/** The full days of a line that can be its article's: no deadline, no day of another thing, no stretch of days. */
export function ownDays(line: string, hint?: DateHint): readonly RoledDate[] {
  const days = datesWithRoles(line, hint).filter(({ edtf }) => isFullDay(edtf));
  const [first, second] = days;
  const isStretch = first && second && between.test(line.slice(first.end, second.start));
  return isStretch ? [] : days.filter(({ role }) => role !== 'other');
}

/** Two days with nothing but this between them are the ends of an event, or of a stretch of captures. */
const between = /^\s*(?:[-–—]|to|until|bis|au|al|tot)\s*$/u;

/** Whether the line speaks of a later change alone. */
export function saysOnlyChange(line: string, hint?: DateHint): boolean {
  const dates = datesWithRoles(line, hint);
  return dates.length > 0 && dates.every(({ role }) => role === 'updated');
}

/** Whether a line has a word of a role anywhere. */
export function saysRole(line: string, role: Exclude<DateRole, 'plain'>): boolean {
  const folded = ` ${line.toLowerCase()}`;
  return stems.some(([each, words]) => each === role && words.some(word => folded.includes(word)));
}
