import { directionOf } from '../../src/record/direction-of.ts';
import { useSite } from '../page-context.ts';

/** The attributes of a text in a language, where they are not those of the page around it: lists have a hundred such texts. */
export function useForeign(language: string): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  const { texts, settings } = useSite().site;
  const dir = directionOf(language);
  return {
    ...(language !== texts.language && { lang: language }),
    ...(dir !== directionOf(settings.language) && { dir }),
  };
}
