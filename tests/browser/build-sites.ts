// Builds the site of the four articles for each place the browser tests serve it from, before they run side by side.
import { builtSite } from './built-site.ts';

for (const prefix of ['/', '/papers/archive/']) await builtSite({ prefix });
