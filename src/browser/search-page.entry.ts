/** A search in the address starts at once. Else the page is painted first: the script would only hold it up. */
if (location.search !== '' || !PerformanceObserver.supportedEntryTypes.includes('paint')) void start();
else {
  const paint = new PerformanceObserver(() => {
    paint.disconnect();
    void start();
  });
  paint.observe({ type: 'paint', buffered: true });
}

async function start(): Promise<void> {
  const { startSearch } = await import('./start-search.ts');
  startSearch(document);
}
