import type { PageKind, PageModels, PageOf } from '../site-plan.ts';
import { outputPath, type SiteUrl } from '../site-url.ts';

interface PageOptions {
  readonly lastModified?: string | undefined;
  readonly indexed?: boolean;
}

/** A page at `url`; indexed unless told otherwise. */
export function makePage<Kind extends PageKind>(
  kind: Kind,
  url: SiteUrl,
  model: PageModels[Kind],
  options: PageOptions = {},
): PageOf<Kind> {
  return {
    kind,
    url,
    path: outputPath(url),
    model,
    ...(options.lastModified !== undefined && { lastModified: options.lastModified }),
    indexed: options.indexed ?? true,
  };
}
