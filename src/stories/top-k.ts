/** Keeps the articles with the greatest sums; of equal sums, the one with the lower number. */
export interface TopK {
  /** Sums below this are not kept. */
  least(): number;
  offer(article: number, sum: number): void;
  /** The articles kept, greatest sum first; begins anew. */
  take(): readonly number[];
}

export function topK(most: number): TopK {
  let articles: number[] = [];
  let sums: number[] = [];
  let least = 0;

  function placeFor(article: number, sum: number): number {
    let place = sums.length;
    while (place > 0) {
      const above = sums[place - 1] ?? 0;
      if (above > sum || (above === sum && (articles[place - 1] ?? 0) < article)) break;
      place--;
    }
    return place;
  }

  return {
    least: () => least,
    offer(article, sum) {
      const place = placeFor(article, sum);
      articles.splice(place, 0, article);
      sums.splice(place, 0, sum);
      if (sums.length > most) {
        articles.pop();
        sums.pop();
      }
      if (sums.length === most) least = sums.at(-1) ?? 0;
    },
    take() {
      const taken = articles;
      [articles, sums, least] = [[], [], 0];
      return taken;
    },
  };
}
