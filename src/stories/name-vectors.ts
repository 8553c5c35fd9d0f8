import type { Mention } from '../names/names.ts';
import type { Vectors } from './vectors.ts';

/** Vectors over people, places and organisations, weighed by how few articles name them; a name counts once. */
export function nameVectors(articles: readonly (readonly Mention[])[]): Vectors {
  const numbers = new Map<string, number>();
  const found: number[] = [];
  const named = articles.map(mentions => {
    const names = new Set(mentions.filter(mention => mention.kind !== 'topic').map(keyOf));
    return Uint32Array.from([...names].map(key => count(key, numbers, found)).sort((a, b) => a - b));
  });
  const weights = named.map(names => weigh(names, found, articles.length));
  return {
    count: articles.length,
    terms: numbers.size,
    foundIn: name => found[name] ?? 0,
    termsOf: article => named[article] ?? new Uint32Array(0),
    weightsOf: article => weights[article] ?? new Float32Array(0),
  };
}

function keyOf({ kind, slug }: Mention): string {
  return `${kind} ${slug}`;
}

function count(key: string, numbers: Map<string, number>, found: number[]): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  found[number] = (found[number] ?? 0) + 1;
  return number;
}

function weigh(names: Uint32Array, found: readonly number[], articles: number): Float32Array {
  const weights = Float32Array.from(names, name => Math.log1p(articles / (found[name] ?? 1)));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return length === 0 ? weights : weights.map(weight => weight / length);
}
