import { z } from 'zod';

const text = z.string().trim().min(1);

/** The parts of the archive that a navigation can lead to, as archive.yml names them. */
const navigationPages = [
  'search',
  'years',
  'people',
  'places',
  'organisations',
  'topics',
  'stories',
  'outlets',
  'timeline',
  'map',
  'network',
  'about',
  'downloads',
] as const;

export type NavigationPage = (typeof navigationPages)[number];

const page = z.enum(navigationPages, { error: `it has to be one of ${navigationPages.join(', ')}` });

/** A part of the archive by its name, with a label of one's own or without; or a page elsewhere. */
export const navigationSchema = z
  .array(
    z.union(
      [
        page.transform(name => ({ page: name })),
        z.strictObject({ page, label: text.optional() }),
        z.strictObject({ url: z.url({ protocol: /^https?$/ }), label: text }),
      ],
      { error: `it has to be one of ${navigationPages.join(', ')}, or have a page, or a url with a label` },
    ),
  )
  .min(1);

export type NavigationEntry = z.output<typeof navigationSchema>[number];
