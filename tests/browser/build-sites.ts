// Builds the sites of the browser tests before they run side by side: the four articles at both places, and the newspaper.
import { builtSite } from './built-site.ts';
import { newspaper } from './newspaper-site.ts';

for (const prefix of ['/', '/papers/archive/']) await builtSite({ prefix });
await builtSite(newspaper);
