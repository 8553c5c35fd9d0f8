import type { Wording } from '../messages/wording.ts';
import { IndexFault } from '../search/format/index-file.ts';

/** What went wrong with a search and what to do, in the language of the page. */
export function faultText(error: unknown, { say }: Wording): string {
  if (error instanceof IndexFault) return say(`search.fault.${error.kind}`, { file: error.file });
  return error instanceof Error ? error.message : String(error);
}
