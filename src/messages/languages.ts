import { english } from './english.ts';
import { german } from './german.ts';
import { type InterfaceTexts, type Messages, type Wording, wordingOf } from './wording.ts';

/** The languages that Backfile itself speaks; an archive's own messages.yml can add any other. */
export const languages: ReadonlyMap<string, Messages> = new Map<string, Messages>([
  ['en', english],
  ['de', german],
]);

export const englishTexts: InterfaceTexts = { language: 'en', messages: english };

export const englishWording: Wording = wordingOf(englishTexts);
