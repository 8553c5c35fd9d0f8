/** Moves among results by arrow keys; Escape goes back to the field and clears it; Ctrl or Cmd and K leads there. */
export function listenToKeys(page: Document, query: HTMLInputElement, clear: () => void): void {
  page.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && moved(event.key, page, query, clear)) {
      event.preventDefault();
    }
  });
}

/** True when the key meant something here. */
function moved(key: string, page: Document, query: HTMLInputElement, clear: () => void): boolean {
  const links = [...page.querySelectorAll<HTMLElement>('.result-link')];
  const active = page.activeElement;
  const at = active instanceof HTMLElement ? links.indexOf(active) : -1;
  const inField = active === query;
  if (key === 'Escape' && (inField || at >= 0)) {
    if (inField) clear();
    query.focus();
    return true;
  }
  if (key === 'ArrowDown' && (inField || at >= 0)) {
    links[Math.min(at + 1, links.length - 1)]?.focus();
    return links.length > 0;
  }
  if (key === 'ArrowUp' && at >= 0) {
    (at === 0 ? query : links[at - 1])?.focus();
    return true;
  }
  return false;
}
