import type { PageMetadata } from './capture.ts';

export function readPageMetadata(_page: Document, _url: string | undefined): PageMetadata {
  return {};
}
