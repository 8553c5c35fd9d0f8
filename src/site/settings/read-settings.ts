import { parseYaml } from '../../capture/parse-yaml.ts';
import type { SourceFile } from '../../capture/sources.ts';
import type { Outcome, Problem } from '../../problems.ts';
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

/** The environment variables of the program. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Puts the address the environment gives in place of archive.yml's; a bad one changes nothing and is a problem.
 * BACKFILE_ADDRESS is a full address, BACKFILE_PATH_PREFIX the path alone, under the host of archive.yml.
 */
export function applyEnvironment(settings: ArchiveSettings, env: Environment): Outcome<ArchiveSettings> {
  const { BACKFILE_ADDRESS: address, BACKFILE_PATH_PREFIX: prefix } = env;
  if (address) return withAddress(settings, 'BACKFILE_ADDRESS', address, address);
  if (prefix === undefined || prefix === '') return { value: settings, problems: [] };
  const path = `/${prefix.replace(/^\/+/, '')}`;
  return withAddress(settings, 'BACKFILE_PATH_PREFIX', prefix, new URL(settings.address).origin + path);
}

function withAddress(settings: ArchiveSettings, variable: string, given: string, address: string) {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    return { value: settings, problems: [badAddress(variable, given)] };
  }
  const { origin, pathname } = new URL(address);
  const placed = { ...settings, address: origin + pathname.replace(/\/*$/, '/') };
  return { value: { ...placed, addressInFile: settings.address }, problems: [] };
}

function badAddress(variable: string, given: string): Problem {
  return {
    code: 'invalid-value',
    path: variable,
    message: `The environment variable ${variable} is not a web address: "${given}".`,
    hint: 'Set it to an address such as https://example.org/archive/, or unset it to use the one in archive.yml.',
  };
}

/** The folder of the site on its host, with both slashes. */
export function pathPrefixOf(address: string): string {
  return new URL(address).pathname.replace(/\/*$/, '/');
}

/** Whom a text is about should be able to write to somebody. */
export function missingContact({ contact }: ArchiveSettings): Problem[] {
  if (contact !== undefined) return [];
  return [
    {
      code: 'no-contact',
      path: 'archive.yml',
      message: 'archive.yml does not say whom readers can write to.',
      hint: 'Add `contact:` with an e-mail or web address. Readers use it to report an error or ask for a removal.',
    },
  ];
}
