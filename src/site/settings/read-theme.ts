import type { SourceFile } from '../../capture/sources.ts';
import type { InterfaceTexts } from '../../messages/wording.ts';
import type { Problem } from '../../problems.ts';
import { chooseWording, messagesPath } from './choose-wording.ts';
import { colourStyles } from './palette.ts';
import type { ArchiveSettings } from './settings.ts';
import { checkTheme, isTemplate, themeStylesPath } from './theme-files.ts';

/** The look and the words that an editor gave the archive. */
export interface Theme {
  readonly texts: InterfaceTexts;
  /** Style rules with the chosen colours; empty when none are chosen. */
  readonly colours: string;
  /** theme/style.css is there: rules that come after all others. */
  readonly hasStyles: boolean;
  readonly logo?: SourceFile;
  /** The picture for cards. */
  readonly image?: SourceFile;
  /** The templates below theme/, e.g. `theme/components/masthead.tsx`. */
  readonly templates: readonly SourceFile[];
  /** Everything below theme/: what styles and templates name is looked for here and nowhere else. */
  readonly files: readonly SourceFile[];
}

interface ReadTheme {
  readonly value: Theme;
  readonly problems: readonly Problem[];
}

/** @param templates the program's own, which those of a theme take the place of */
export function readTheme(
  files: readonly SourceFile[],
  templates: readonly string[],
  settings: ArchiveSettings,
): ReadTheme {
  const at = (wanted: string | undefined) => files.find(({ path }) => path === wanted);
  const texts = chooseWording(settings.language, at(messagesPath));
  const [logo, image] = [at(settings.logo), at(settings.image)];
  return {
    value: {
      texts: texts.value,
      colours: colourStyles(settings.colours),
      hasStyles: at(themeStylesPath) !== undefined,
      ...(logo && { logo }),
      ...(image && { image }),
      templates: files.filter(({ path }) => isTemplate(path)),
      files,
    },
    problems: [...texts.problems, ...checkTheme({ files, templates, settings })],
  };
}
