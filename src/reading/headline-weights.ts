/**
 * Made by scripts/train-headline.ts; not to be edited by hand.
 * Corpus: 855 captures, SHA-256 e31492fa31324695. On publishers not seen:
 *   855 captures with a title, 720 with it among the candidates
 *   least   given   right   accuracy   precision
 *   0.30     768     584     0.6830      0.7604
 *   0.40     705     557     0.6515      0.7901
 *   0.45     666     534     0.6246      0.8018
 *   0.50     634     522     0.6105      0.8233
 *   0.55     589     495     0.5789      0.8404
 *   0.60     552     469     0.5485      0.8496
 *   0.70     478     418     0.4889      0.8745
 */
// biome-ignore format: a table
export const headlineWeights: Readonly<Record<string, number>> = {
  'advert after far': 0.13, 'advert after near': -0.3, 'advert before': 0.6, 'after first strong': -0.82,
  'all capitals': 0.1, 'alone': 1.04, 'among strong': -0.04, 'byline after far': -0.71, 'byline after near': 1.06,
  'byline before': -0.76, 'caption-with-credit after far': -0.7, 'caption-with-credit after near': 0.02,
  'caption-with-credit before': 0.42, 'counter after far': -0.38, 'counter after near': 0.78,
  'counter before': -0.8, 'crowd': -1.24, 'date after far': 1.46, 'date after near': 1.53, 'date before': 0.97,
  'distance 0': -2.43, 'distance 1': -0.94, 'distance 10': -0.33, 'distance 11': -0.37, 'distance 12': -1.34,
  'distance 13': -0.08, 'distance 2': -1.31, 'distance 3': 0.74, 'distance 4': 1.04, 'distance 5': 0.51,
  'distance 6': -0.05, 'distance 7': 0.29, 'distance 8': 0.67, 'distance 9': 0.37, 'ends .': -2.75,
  'ends :': -0.68, 'ends ?!': 0.12, 'ends …': -0.05, 'first line': -0.27, 'first strong': 0.08,
  'first three': 1.44, 'has bar': -0.44, 'has colon': 0.72, 'has quote': 0.0, 'has year': 1.45,
  'image-credit after far': 0.47, 'image-credit after near': -0.02, 'image-credit before': -0.37,
  'image-ui after far': 0.76, 'image-ui after near': 0.29, 'image-ui before': -0.03, 'login after far': 0.26,
  'login after near': -0.68, 'login before': 0.1, 'long before': -0.43, 'longer before': -0.4,
  'longer next': 1.09, 'navigation after far': -0.54, 'navigation after near': 0.1, 'navigation before': 0.61,
  'near and in body': -0.16, 'near repeat': 0.88, 'newsletter after far': 0.27, 'newsletter after near': -0.13,
  'newsletter before': -0.9, 'next alike': -1.16, 'next prose 0': -0.02, 'next prose 1': -0.18,
  'next prose 2': -0.12, 'next prose 3': -0.0, 'next prose 4': 0.17, 'next prose 5': -0.23, 'next prose 6': -0.75,
  'next prose 7': -0.41, 'next prose 8': -1.68, 'nothing in body': -0.9, 'numbered': -0.7, 'prose follows': -0.46,
  'related-heading after far': -0.48, 'related-heading after near': 0.2, 'related-heading before': -0.72,
  'repeated': 0.76, 'repeated often': -0.3, 'rival after': -0.92, 'share after far': -0.42,
  'share after near': 0.1, 'share before': 0.23, 'short before': 1.43, 'starts digit': 0.69,
  'starts small': -0.12, 'strongest': 0.04, 'title case': 0.38, 'weight in body': 1.27, 'words 0': -2.04,
  'words 1': -1.39, 'words 2': -0.03, 'words 3': 0.37, 'words 4': 0.5, 'words 5': 0.38, 'words 6': -0.46,
  'words 7': -0.56, 'words follow': 1.04, 'words follow soon': 0.37, 'words in body': -0.3,
  'words in opening': 1.17,
};

/** Score of "none of these is the headline". */
export const noneScore = 3.23;
