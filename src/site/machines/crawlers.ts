import type { ArchiveSettings } from '../settings/settings.ts';

/**
 * Who may read the archive by machine, and how each place says it: robots.txt, headers and meta tags here, llms.txt where
 * it is planned. A crawler that obeys none of them is kept out by the web server alone.
 */
export type Crawlers = ArchiveSettings['crawlers'];

/** Crawlers that gather texts to train language models or to answer with, as their operators name them in robots.txt. */
export const aiAgents: readonly string[] = [
  'AI2Bot',
  'Amazonbot',
  'anthropic-ai',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'Claude-Web',
  'ClaudeBot',
  'cohere-ai',
  'cohere-training-data-crawler',
  'DeepSeekBot',
  'Diffbot',
  'DuckAssistBot',
  'FacebookBot',
  'FirecrawlAgent',
  'Google-CloudVertexBot',
  'Google-Extended',
  'Google-NotebookLM',
  'GoogleOther',
  'GPTBot',
  'ICC-Crawler',
  'ImagesiftBot',
  'img2dataset',
  'Kangaroo Bot',
  'LAIONDownloader',
  'Meta-ExternalAgent',
  'Meta-ExternalFetcher',
  'MistralAI-User',
  'OAI-SearchBot',
  'omgili',
  'omgilibot',
  'PanguBot',
  'Perplexity-User',
  'PerplexityBot',
  'PetalBot',
  'Sidetrade indexer bot',
  'TavilyBot',
  'Timpibot',
  'VelenPublicWebCrawler',
  'Webzio-Extended',
  'YouBot',
];

/**
 * The groups of robots.txt. Also where AI crawlers are not welcome, what may be read is said for the others; the signal
 * reaches crawlers that are not in the list.
 */
export function robotsGroups(crawlers: Crawlers): readonly string[] {
  if (crawlers === 'all') return ['User-agent: *\nAllow: /'];
  const signal = `Content-Signal: search=${crawlers === 'none' ? 'no' : 'yes'}, ai-input=no, ai-train=no`;
  if (crawlers === 'none') return [`User-agent: *\n${signal}\nDisallow: /`];
  const agents = aiAgents.map(agent => `User-agent: ${agent}`).join('\n');
  return [`${agents}\nDisallow: /`, `User-agent: *\n${signal}\nAllow: /`];
}

/** What robots are told of a page, in its head and in its header; nothing when they may do all. */
export function robotsRules(crawlers: Crawlers, isIndexed = true): string | undefined {
  const noAi = ['noai', 'noimageai'];
  const byCrawlers = { all: [], 'no-ai': noAi, none: ['noindex', 'nofollow', 'noarchive', ...noAi] }[crawlers];
  const rules = new Set([...(isIndexed ? [] : ['noindex']), ...byCrawlers]);
  return rules.size === 0 ? undefined : [...rules].join(', ');
}

/** Whether the rights to text and data mining are reserved (TDM Reservation Protocol). */
export function reservesMining(crawlers: Crawlers): boolean {
  return crawlers !== 'all';
}

/**
 * `.well-known/tdmrep.json`, which is looked for at the head of a host: where the archive has a path there, the header and
 * the meta tag say the same, and the file may be copied to the head.
 */
export function tdmrepText(pathPrefix: string): string {
  return `${JSON.stringify([{ location: `${pathPrefix}*`, 'tdm-reservation': 1 }], undefined, 2)}\n`;
}
