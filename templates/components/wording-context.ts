import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Wording } from '../../src/messages/wording.ts';

/** The texts around a component, at build and in the browser. */
export const WordingContext = createContext<Wording | undefined>(undefined);

/** The texts of the interface. Throws outside a page. */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (wording === undefined) throw new Error('useWording() was called where no texts are given.');
  return wording;
}
