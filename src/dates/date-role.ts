/** What a date on a page tells: the day of publication, of a later change, no word said, or something else. */
export type DateRole = 'published' | 'updated' | 'plain' | 'other';

/** Lower-case stems that stand before a date, in the languages of most pages. The last one before a date decides. */
const stems: readonly (readonly [Exclude<DateRole, 'plain'>, readonly string[]])[] = [
  [
    'published',
    [
      ...['publish', 'posted', 'publié', 'paru le', 'veröffentlicht', 'erschienen', 'publicad', 'pubblicat'],
      ...['gepubliceerd', 'geplaatst', 'опубликован', 'опублікован', 'opublikowan', 'publikován', 'publikovan'],
      ...['publicerad', 'publicerat', 'publisert', 'udgivet', 'offentliggjort', 'julkaistu', 'yayınlan', 'yayın'],
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
      ...['geändert', 'stand:', 'actualizad', 'actualización', 'aggiornat', 'atualizad', 'modificad', 'bijgewerkt'],
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
