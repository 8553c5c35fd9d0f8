import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SitePlan } from '../site/site-plan.ts';
import { listPublished } from './read-published.ts';

/** Removes from a preview what the plan no longer has, so that the page of a removed article is gone at once. */
export async function pruneFolder(folder: string, plan: SitePlan): Promise<void> {
  await mkdir(folder, { recursive: true });
  const planned = new Set([...plan.pages, ...plan.files].map(file => file.path));
  const gone = (await listPublished(folder)).filter(path => !planned.has(path));
  await Promise.all(gone.map(path => rm(join(folder, path), { force: true })));
}
