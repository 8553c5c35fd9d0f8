import { z } from 'zod';
import type { ArticleId } from '../capture/capture.ts';
import { yamlText } from '../capture/yaml-fields.ts';

/** An editor's word on pairs of articles; it stands before any measure. */
export interface StoryPins {
  /** Tell the same event. */
  readonly together: readonly (readonly [ArticleId, ArticleId])[];
  /** Do not, whatever they have in common. */
  readonly apart: readonly (readonly [ArticleId, ArticleId])[];
}

export const noPins: StoryPins = { together: [], apart: [] };

const capture = yamlText.describe('A capture’s name: its path in articles/, without the extension.');
const group = z.array(capture).min(2, 'two captures or more are wanted');

/** authority/stories.yml. */
export const storyPinsSchema = z.strictObject({
  together: z.array(group).default([]).describe('Captures that tell the same event; each list is one story.'),
  apart: z.array(group).default([]).describe('Captures that do not, each with each of its list.'),
});
