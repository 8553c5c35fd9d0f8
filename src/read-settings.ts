import { parseYaml } from './capture/parse-yaml.ts';
import type { Outcome } from './problems.ts';
import { applyEnvironment } from './site/apply-environment.ts';
import { type ArchiveSettings, archiveSettingsSchema } from './site/settings.ts';
import type { SourceFile } from './sources.ts';
import type { Environment } from './terminal.ts';

/**
 * What archive.yml and the environment say of the archive.
 * There are always settings: where the file is absent or broken, an untitled archive's, so that the preview can show the rest.
 */
export function readSettings(
  file: SourceFile | undefined,
  env: Environment,
): { readonly value: ArchiveSettings } & Outcome<ArchiveSettings> {
  const read = file ? parseYaml(file.path, file.bytes, archiveSettingsSchema) : { problems: [] };
  const settings = read.value ?? archiveSettingsSchema.parse({ title: 'Untitled archive' });
  const applied = applyEnvironment(settings, {
    BACKFILE_ADDRESS: env['BACKFILE_ADDRESS'],
    BACKFILE_PATH_PREFIX: env['BACKFILE_PATH_PREFIX'],
  });
  return { value: applied.value ?? settings, problems: [...read.problems, ...applied.problems] };
}
