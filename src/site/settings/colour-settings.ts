import { z } from 'zod';
import { type ChosenColours, faintPairs, leastContrast, type Scheme } from './palette.ts';

const colour = z
  .string()
  .trim()
  .regex(/^#(?:[0-9a-f]{6}|[0-9a-f]{3})$/i, { error: "a colour is written with quotes, as '#8c1c13'" })
  .describe("A colour, with quotes: '#8c1c13'.");

const choices = {
  paper: colour.optional(),
  ink: colour.optional(),
  accent: colour.optional(),
  mark: colour.optional(),
};

/** `colours` of archive.yml: what is chosen has to be readable, in the light and in the dark. */
export const coloursSchema = z
  .strictObject({
    ...choices,
    dark: z.strictObject(choices).optional().describe('The same for readers who prefer dark pages.'),
  })
  .superRefine((colours, context) => {
    for (const fault of [...faints(colours, 'light'), ...faints(colours.dark ?? {}, 'dark')]) {
      context.addIssue({ code: 'custom', params: { problem: 'low-contrast' }, ...fault });
    }
  });

/** The fault is told of the colour that the editor gave. */
function faints(chosen: ChosenColours, scheme: Scheme): { readonly path: string[]; readonly message: string }[] {
  return faintPairs(chosen, scheme).map(({ names: [text, ground], contrast }) => {
    const given = chosen[text] === undefined ? ground : text;
    const other = given === text ? ground : text;
    const ratio = (Math.floor(contrast * 10) / 10).toFixed(1);
    return {
      path: scheme === 'dark' ? ['dark', given] : [given],
      message: `with the ${other} it has a contrast of ${ratio}:1, and text needs ${leastContrast}:1`,
    };
  });
}
