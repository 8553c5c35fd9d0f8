const key = 'backfile-recent-queries';
const most = 8;

/** The reader's last queries. They stay on this device; storage that is off or full is no fault. */
export function recentQueries(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(query => typeof query === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  const wanted = query.trim().slice(0, 200);
  if (wanted === '') return;
  const queries = [wanted, ...recentQueries().filter(one => one !== wanted)].slice(0, most);
  tryStorage(() => localStorage.setItem(key, JSON.stringify(queries)));
}

export function forgetQueries(): void {
  tryStorage(() => localStorage.removeItem(key));
}

function tryStorage(change: () => void): void {
  try {
    change();
  } catch {
    // Private windows may have no storage; nothing is lost but convenience.
  }
}
