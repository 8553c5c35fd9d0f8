import { type BuiltArchive, buildArchive, buildSite, type RunStage, runQuietly } from '../pipeline.ts';
import type { Environment } from '../site/settings/read-settings.ts';
import { bundleAssets } from './bundle-assets.ts';
import { loadThemeTemplates } from './load-templates.ts';
import type { LoadedSite } from './loaded-site.ts';
import { readCaptureBytes } from './read-folder.ts';
import { readSources } from './read-sources.ts';

/** Reads the archive in `root` and plans its site; the articles with errors are left out and told of. */
export async function loadSite(root: string, env: Environment, run: RunStage = runQuietly): Promise<LoadedSite> {
  return completeSite(await loadArchive(root, env, run), root, run);
}

/** Reads the archive in `root`. */
export async function loadArchive(root: string, env: Environment, run: RunStage = runQuietly): Promise<BuiltArchive> {
  const sources = run('reading files', () => readSources(root));
  return buildArchive(sources, env, run);
}

/** Plans the site of an archive that has been read. */
export async function completeSite(
  { archive, theme, problems }: BuiltArchive,
  root: string,
  run: RunStage = runQuietly,
): Promise<LoadedSite> {
  const assets = await run('bundling styles and scripts', () => bundleAssets(root, theme));
  const ownTemplates = theme.templates.length > 0 ? await loadThemeTemplates(root) : undefined;
  const plan = buildSite(archive, { assets, readCapture: path => readCaptureBytes(root, path) }, run);
  return { archive, plan, problems, ...(ownTemplates && { ownTemplates }) };
}
