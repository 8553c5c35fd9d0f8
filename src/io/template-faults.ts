import { type Message, transformSync } from 'esbuild';
import type { SourceFile } from '../capture/sources.ts';
import type { Problem } from '../problems.ts';
import { isTemplate } from '../site/settings/theme-files.ts';

/** What cannot be read of a theme's templates; whether they fit together shows when they are bundled. */
export function templateFaults(files: readonly SourceFile[]): readonly Problem[] {
  return files.filter(({ path }) => isTemplate(path)).flatMap(faultsOf);
}

function faultsOf({ path, bytes }: SourceFile): readonly Problem[] {
  try {
    transformSync(new TextDecoder().decode(bytes), { loader: path.endsWith('x') ? 'tsx' : 'ts', logLevel: 'silent' });
    return [];
  } catch (error) {
    if (!hasMessages(error)) throw error;
    return error.errors.map(({ text, location }) => ({
      code: 'broken-template',
      path,
      ...(location && { line: location.line }),
      message: `${text}: “${(location?.lineText ?? '').trim()}”.`,
      hint: 'Correct the template, or take it out of theme/ to have the one of the house.',
    }));
  }
}

function hasMessages(error: unknown): error is { readonly errors: readonly Message[] } {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
