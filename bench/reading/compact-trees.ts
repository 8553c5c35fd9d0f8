import type { TreeWeights } from '../../src/reading/model/boosted-trees.ts';

/** The same trees without the features and edges that no node uses. */
export function compactTrees({ features, edges, start, trees }: TreeWeights): TreeWeights {
  const used = features.map(() => new Set<number>());
  for (const tree of trees) for (let at = 0; at < tree.length; at += 5) used[tree[at] ?? -1]?.add(tree[at + 1] ?? 0);
  const kept = features.map((_, feature) => feature).filter(feature => (used[feature]?.size ?? 0) > 0);
  const placeOf = new Map(kept.map((feature, place) => [feature, place]));
  const edgesOf = features.map((_, feature) => [...(used[feature] ?? [])].sort((a, b) => a - b));
  return {
    features: kept.map(feature => features[feature] ?? ''),
    edges: kept.map(feature => (edgesOf[feature] ?? []).map(edge => edges[feature]?.[edge] ?? 0)),
    start: Number(start.toFixed(4)),
    trees: trees.map(tree =>
      tree.map((value, at) => {
        const feature = tree[at - (at % 5)] ?? -1;
        if (feature < 0) return value;
        if (at % 5 === 0) return placeOf.get(feature) ?? -1;
        return at % 5 === 1 ? (edgesOf[feature]?.indexOf(value) ?? 0) : value;
      }),
    ),
  };
}
