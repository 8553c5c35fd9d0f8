import type { UserConfig } from '@11ty/eleventy';
import { configureEleventy } from './src/io/render-site.ts';

/** Builds the archive in BACKFILE_ROOT, or here, through Eleventy's own command. */
export default function configure(configuration: UserConfig) {
  const root = process.env['BACKFILE_ROOT'] ?? process.cwd();
  configureEleventy(configuration, { root, load: ({ loadSite }) => loadSite(root, process.env) });
  return {
    // No output here: on the command line, --output=dist.
    dir: { input: 'templates' },
    templateFormats: ['11ty.js'],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
