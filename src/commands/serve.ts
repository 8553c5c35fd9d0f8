import { join } from 'node:path';
import { createEleventy } from '../effects/render-site.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface ServeOptions {
  readonly port: number;
}

/**
 * Shows the site through Eleventy's development server and builds again when an article, a list, a template or a
 * style changes. Runs until it is interrupted. The preview has a folder of its own: dist/ is only written by `build`.
 */
export async function serve({ port }: ServeOptions, { root }: CommandContext): Promise<ExitCode> {
  const eleventy = createEleventy(root, join(root, '.cache/preview'), 'serve');
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(port);
  return new Promise(() => {});
}
