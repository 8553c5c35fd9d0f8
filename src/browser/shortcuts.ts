/** Where a reader's choice to be without `/` is kept. */
const turnedOff = 'backfile-slash-key-off';

/**
 * Ctrl or Cmd with K, and `/`, lead to the search field from every page.
 *
 * A key without Ctrl must be one that can be turned off (WCAG 2.1.4): who speaks to a computer may say it by chance. The
 * page of search tips has the switch; where a browser keeps nothing, the choice could not be kept, and the key is off.
 */
export function listenToShortcuts(page: Document): void {
  const field = page.querySelector<HTMLInputElement>('input[name=q]');
  showSwitch(page.querySelector<HTMLElement>('#slash-key'));
  page.addEventListener('keydown', event => {
    if (field === null || event.defaultPrevented || event.isComposing || event.altKey) return;
    const isCombined = event.ctrlKey || event.metaKey;
    const isAsked = isCombined
      ? event.key.toLowerCase() === 'k' && !event.shiftKey
      : event.key === '/' && !isWritten(event.target) && isSlashOn();
    if (!isAsked) return;
    event.preventDefault();
    field.focus();
    field.select();
    // A field that a narrow page has folded away takes no focus.
    const form = field.closest('form');
    if (page.activeElement !== field && form) location.assign(form.action);
  });
}

/** Something is written there: a key is a letter of it. */
function isWritten(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]') !== null
  );
}

function isSlashOn(): boolean {
  try {
    return localStorage.getItem(turnedOff) === null;
  } catch {
    return false;
  }
}

function showSwitch(place: HTMLElement | null): void {
  const box = place?.querySelector('input');
  if (!place || !box || !canKeep()) return;
  place.hidden = false;
  box.checked = isSlashOn();
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(turnedOff);
    else localStorage.setItem(turnedOff, 'yes');
  });
}

function canKeep(): boolean {
  try {
    localStorage.setItem('backfile-probe', '');
    localStorage.removeItem('backfile-probe');
    return true;
  } catch {
    return false;
  }
}
