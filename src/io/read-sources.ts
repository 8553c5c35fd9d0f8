import { pairSidecars } from '../capture/pair-sidecars.ts';
import type { SourceFile, Sources } from '../capture/sources.ts';
import type { Outcome } from '../problems.ts';
import { programTemplates } from './program-templates.ts';
import { readFolder, readRegularFile } from './read-folder.ts';
import { templateFaults } from './template-faults.ts';

/** A list of 100,000 names with their variants has room in it. */
const largestList = 32 * 1024 * 1024;

/** A logo or a style sheet that every reader would have to load is smaller. */
const largestThemeFile = 1024 * 1024;

/** Reads an archive's folder: archive.yml, articles/, authority/ and theme/. Nothing else in it is looked at. */
export function readSources(root: string): Sources {
  const settings = readSettingsFile(root);
  const articles = readFolder(root, 'articles');
  const authority = readFolder(root, 'authority', largestList);
  const theme = readFolder(root, 'theme', largestThemeFile);
  const paired = pairSidecars(articles.value ?? []);
  return {
    ...(settings.value && { settings: settings.value }),
    ...paired,
    authority: authority.value ?? [],
    theme: theme.value ?? [],
    templates: programTemplates(),
    problems: [
      ...settings.problems,
      ...articles.problems,
      ...authority.problems,
      ...theme.problems,
      ...templateFaults(theme.value ?? []),
    ],
  };
}

function readSettingsFile(root: string): Outcome<SourceFile> {
  const read = readRegularFile(root, 'archive.yml');
  if (read.value || read.problems.some(problem => problem.code !== 'unreadable-file')) return read;
  return {
    problems: read.problems.map(problem => ({
      ...problem,
      hint: 'Every archive has an archive.yml with at least its title: write one, or name its folder with --root.',
    })),
  };
}
