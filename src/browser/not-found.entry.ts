import { findArticle } from './lost-address.ts';

const section = document.querySelector<HTMLElement>('[data-lookup]');
if (section !== null) await findArticle(section, location);
