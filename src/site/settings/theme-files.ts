import { closestWord } from '../../capture/closest-word.ts';
import type { SourceFile } from '../../capture/sources.ts';
import type { Problem } from '../../problems.ts';
import { messagesPath } from './choose-wording.ts';
import { pictureSize } from './picture-size.ts';
import type { ArchiveSettings } from './settings.ts';

export const themeStylesPath = 'theme/style.css';

/** A template that takes the place of ours, or stands beside them for those that do. */
const templatePath = /^theme\/(?:components|pages)\/[^/]+\.tsx?$/;

export function isTemplate(path: string): boolean {
  return templatePath.test(path);
}

/** Folders of files that theme/style.css names. */
const besideStyles = /^theme\/(?:fonts|images)\//;

interface Theme {
  readonly files: readonly SourceFile[];
  /** Our own templates, e.g. `components/masthead.tsx`. */
  readonly templates: readonly string[];
  readonly settings: Pick<ArchiveSettings, 'logo'>;
}

/** Files of theme/ that do nothing, most likely by a slip of the pen, and those that are missing. */
export function checkTheme({ files, templates, settings }: Theme): readonly Problem[] {
  const known = new Set([messagesPath, themeStylesPath, settings.logo]);
  const idle = files.filter(
    ({ path }) => !known.has(path) && !besideStyles.test(path) && !isUsed(path, files, templates),
  );
  return [...logoProblems(settings.logo, files), ...idle.map(({ path }) => idleFile(path, templates))];
}

function isUsed(path: string, files: readonly SourceFile[], templates: readonly string[]): boolean {
  if (!templatePath.test(path)) return false;
  if (templates.includes(path.slice('theme/'.length))) return true;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return files.some(file => file.path !== path && templatePath.test(file.path) && textOf(file).includes(name));
}

function idleFile(path: string, templates: readonly string[]): Problem {
  const near = closestWord(path.slice('theme/'.length), templates);
  return {
    code: 'unknown-theme-file',
    path,
    message: `${path} takes the place of nothing.${near === undefined ? '' : ` Did you mean theme/${near}?`}`,
    hint: 'Name it for the template it replaces, such as theme/components/masthead.tsx, or take it out of theme/.',
  };
}

function logoProblems(logo: string | undefined, files: readonly SourceFile[]): readonly Problem[] {
  if (logo === undefined) return [];
  const file = files.find(({ path }) => path === logo);
  if (file !== undefined && pictureSize(logo, file.bytes) !== undefined) return [];
  const what = file === undefined ? 'is not there' : 'tells no width and height';
  return [
    {
      code: 'missing-theme-file',
      path: 'archive.yml',
      message: `The logo “${logo}” ${what}.`,
      hint:
        file === undefined ? 'Put the picture there, or correct the path.' : 'Give the SVG a viewBox, or use a PNG.',
    },
  ];
}

function textOf({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes);
}
