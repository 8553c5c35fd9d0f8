import { pattern } from '../line-pattern.ts';
import { lineRule } from '../line-rule.ts';

/** The site's own offers. */
export const promos = lineRule({
  name: 'promo',
  sentence: "Promotes the site's own podcast, app, channel or offer.",
  precision: 'strong',
  label: 'boilerplate',
  kind: 'promo',
  reason: "promotes the site's own offer",
  maxWords: 36,
  patterns: [
    pattern(
      /^(?:discover|listen to|watch|check out|subscribe to|download|try|get)\b[^.!?]{0,30}\b(?:our|the)\b[^.!?]{0,40}\b(?:podcasts?|app|apps|channel|video series|e-?paper)\b[^.!?]{0,60}[.!]?$/iu,
      'Discover our latest podcast',
      'Listen to our story, the miners begged.',
    ),
    pattern(
      /^(?:download|get|install)\b[^.!?]{0,50}\b(?:app store|google play|(?:our|the|mobile|news) app)\b[^.!?]{0,60}[.!]?$/iu,
      'Download the Example News app on Google Play',
      'Download the form from the council.',
    ),
    pattern(
      /^(?:follow|join|click here to (?:follow|join))\b[^.!?]{0,60}\b(?:whatsapp|telegram|facebook)\b[^.!?]{0,20}\b(?:channel|group|page)\b[^.!?]{0,40}[.!]?$/iu,
      'Join our WhatsApp channel for updates',
      'Follow the man in the Telegram coat.',
    ),
    pattern(
      /^(?:support|help)\b[^.!?]{0,60}\b(?:independent journalism|our journalism|our work|our newsroom|our reporting)\b/iu,
      'Support independent journalism',
      'Help independent farmers, the union said.',
    ),
  ],
});
