import type { IndexFault } from '../search/format/index-file.ts';
import type { SearchClient, SearchPlaces } from './search-client.ts';

/** A question to the worker: the name of a method of SearchClient and what it is given. */
export type WorkerQuestion =
  | { readonly kind: 'open'; readonly places: SearchPlaces }
  | {
      readonly [Name in keyof SearchClient]: {
        readonly kind: 'ask';
        readonly id: number;
        readonly method: Name;
        readonly given: Parameters<SearchClient[Name]>;
      };
    }[keyof SearchClient];

export type WorkerAnswer =
  | { readonly id: number; readonly kind: 'answer'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'fault'; readonly message: string; readonly index?: ToldIndexFault };

/** An IndexFault as it crosses from the worker: an error keeps nothing but its message there. */
export type ToldIndexFault = Pick<IndexFault, 'kind' | 'file' | 'why'>;
