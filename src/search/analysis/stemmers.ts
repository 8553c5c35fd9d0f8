import { porter } from './porter.ts';

/** A folded word to its stem. */
export type Stem = (form: string) => string;

/** The part of lunr that a plug-in of lunr-languages asks for before it gives its stemmer. */
interface PluginHost {
  [key: string]: unknown;
}
type Plugin = (host: PluginHost) => void;
interface PluginModule {
  readonly default: unknown;
}

/** Each language's stemmer, fetched only where an index has documents in it. */
const plugins: Readonly<Record<string, () => Promise<PluginModule>>> = {
  ar: () => import('lunr-languages/lunr.ar.js'),
  da: () => import('lunr-languages/lunr.da.js'),
  de: () => import('lunr-languages/lunr.de.js'),
  el: () => import('lunr-languages/lunr.el.js'),
  es: () => import('lunr-languages/lunr.es.js'),
  fi: () => import('lunr-languages/lunr.fi.js'),
  fr: () => import('lunr-languages/lunr.fr.js'),
  hu: () => import('lunr-languages/lunr.hu.js'),
  it: () => import('lunr-languages/lunr.it.js'),
  nl: () => import('lunr-languages/lunr.nl.js'),
  no: () => import('lunr-languages/lunr.no.js'),
  pl: () => import('lunr-languages/lunr.pl.js'),
  pt: () => import('lunr-languages/lunr.pt.js'),
  ro: () => import('lunr-languages/lunr.ro.js'),
  ru: () => import('lunr-languages/lunr.ru.js'),
  sv: () => import('lunr-languages/lunr.sv.js'),
  tr: () => import('lunr-languages/lunr.tr.js'),
};

/** Norwegian is written under three tags. */
const sameStemmer: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** Every language that has a stemmer. */
export const stemmedLanguages: readonly string[] = ['en', ...Object.keys(plugins)];

/** The stemmer's name for a BCP 47 tag; `-` when there is none, and words are only folded. */
export function stemmerName(language: string): string {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const name = sameStemmer[base] ?? base;
  return stemmedLanguages.includes(name) ? name : '-';
}

/** Loads the stemmers of these names. Throws when one cannot be fetched. */
export async function loadStemmers(names: Iterable<string>): Promise<ReadonlyMap<string, Stem>> {
  const wanted = [...new Set(names)];
  return new Map(await Promise.all(wanted.map(async name => [name, await loadStemmer(name)] as const)));
}

async function loadStemmer(name: string): Promise<Stem> {
  if (name === 'en') return porter;
  const load = plugins[name];
  if (!load) return form => form;
  const [support, plugin] = await Promise.all([import('lunr-languages/lunr.stemmer.support.js'), load()]);
  return stemOf(support, plugin, name);
}

function stemOf(support: PluginModule, plugin: PluginModule, name: string): Stem {
  const host: PluginHost = { Pipeline: { registerFunction() {} }, generateStopWordFilter: () => () => undefined };
  pluginOf(support)(host);
  pluginOf(plugin)(host);
  const language = host[name];
  const stemmer =
    typeof language === 'function' && 'stemmer' in language && typeof language.stemmer === 'function'
      ? language.stemmer
      : undefined;
  if (!stemmer) throw new Error(`lunr-languages has no stemmer named ${JSON.stringify(name)}.`);
  return form => {
    const stem: unknown = stemmer(form);
    return typeof stem === 'string' && stem !== '' ? stem : form;
  };
}

function pluginOf(module: PluginModule): Plugin {
  const plugin = module.default;
  if (typeof plugin !== 'function') throw new Error('A stemmer of lunr-languages is no function.');
  return host => {
    plugin(host);
  };
}
