import { parseYaml } from '../../capture/parse-yaml.ts';
import type { SourceFile } from '../../capture/sources.ts';
import type { Outcome } from '../../problems.ts';
import { applyEnvironment, type Environment } from './apply-environment.ts';
import { type ArchiveSettings, archiveSettingsSchema } from './settings.ts';

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
  const applied = applyEnvironment(settings, env);
  return { value: applied.value ?? settings, problems: [...read.problems, ...applied.problems] };
}
