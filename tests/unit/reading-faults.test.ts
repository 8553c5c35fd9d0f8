import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textFaults } from '../../src/reading/faults/text-faults.ts';
import { undoubled } from '../../src/reading/fold-text.ts';
import { paragraphLines } from '../support/paragraph-lines.ts';

/** Paragraphs that give the archive its words. */
const vocabulary = [
  'The Belarusian press wrote that President Sule spoke of peace and of the war.',
  'They have expressed their concern in an interview, and the chairman of the council agreed.',
];

function faultsIn(...texts: string[]): string[] {
  const lines = paragraphLines([...vocabulary, ...texts]);
  return textFaults([{ path: 'articles/a.txt', lines }]).map(
    ({ code, message }) => `${code} ${/^“(.*)”: /.exec(message)?.[1]}`,
  );
}

test('spaces lost after a comma, a stop, before a capital and between two words of the archive are told', () => {
  assert.deepEqual(faultsIn('He spoke at the UN,which met in spring.'), ['lost-space UN,which']);
  assert.deepEqual(faultsIn('According to Newsday,U.S. troops stayed.'), ['lost-space Newsday,U.S.']);
  assert.deepEqual(faultsIn('They wrote that they agreed.President Sule left.'), ['lost-space agreed.President']);
  assert.deepEqual(faultsIn('The BelarusianPresident spoke.'), ['lost-space BelarusianPresident']);
  assert.deepEqual(faultsIn('They haveexpressed concern.'), ['lost-space haveexpressed']);
  assert.deepEqual(faultsIn('A restoration ofpeace is near.'), ['lost-space ofpeace']);
});

test('names of two words in one, and other languages’ words that end like English ones, are no lost spaces', () => {
  assert.deepEqual(faultsIn('The council wrote that the PressCouncil app and the PeaceChairman prize were new.'), []);
  assert.deepEqual(faultsIn('We wrote of the peaceThe chairman agreed.'), ['lost-space peaceThe']);
  const italian = 'Il candidato ha candida e sera, e il partito ha parti di altri, come il sindaco ha detto ieri sera.';
  const many = Array.from({ length: 20 }, () => italian.replace('candidato', 'sindaco').replace('partito', 'sindaco'));
  assert.deepEqual(faultsIn(...many, italian), []);
});

test('numbers, addresses, names in two capitals and whole words are no lost spaces', () => {
  assert.deepEqual(faultsIn('It cost 1,000 at shop.Example.org, said PowerPoint and YouTube without McDonald.'), []);
  assert.deepEqual(faultsIn('Therefore the errand of peace was understood by thousands.'), []);
});

test('doubled lines, words and stops are told, and an ellipsis is not', () => {
  const twice = 'Bridge at Holm is shut until morning';
  assert.deepEqual(faultsIn(`${twice} ${twice}`), [`doubled-text ${twice} ${twice}`]);
  assert.deepEqual(faultsIn('He crossed the the bridge.'), ['doubled-text the the']);
  assert.deepEqual(faultsIn('He crossed the bridge.. It shook.'), ['double-stop d the bridge..']);
  assert.deepEqual(faultsIn('He said that that was it... and left.'), []);
  assert.equal(undoubled(`${twice} ${twice}`), twice);
  assert.equal(undoubled(`${twice} ${twice}!`), `${twice} ${twice}!`);
});

test('a lost quotation mark is told', () => {
  assert.deepEqual(faultsIn('They want to destroy Russia.’ he added.'), [
    'unbalanced-quotes They want to destroy Russia.’',
  ]);
  assert.deepEqual(faultsIn('He said: “We will stay.'), ['unbalanced-quotes “We will stay.']);
  assert.deepEqual(faultsIn('We will stay,” he said, “if we can.”'), ['unbalanced-quotes We will stay,”']);
});

test('a curved mark with a straight, doubled or turned partner, and inches, are no faults', () => {
  assert.deepEqual(faultsIn('"Open the door!” she said. “We are here," he said.'), []);
  assert.deepEqual(faultsIn('“We met on the “Old Bridge” of the river,” he said.'), []);
  assert.deepEqual(faultsIn('“We will stay,’’ he said of the “Old Bridge“, 12” wide.'), []);
  assert.deepEqual(faultsIn('The ‘river’ of ‘Aino‘, said Siti.'), []);
});

test('a quotation that opens in one paragraph and shuts in another is no fault, nor is a letter of a name', () => {
  assert.deepEqual(faultsIn('“The bridge is old.', 'It was built in spring.', 'We will close it.”'), []);
  assert.deepEqual(faultsIn('Siti ‘Aino spoke of the bridge.'), []);
});

test('a quotation over several paragraphs, apostrophes and other languages’ marks are no faults', () => {
  assert.deepEqual(faultsIn('He said: “We will stay.', '“We have nowhere to go.', '“Nobody asked us.”'), []);
  assert.deepEqual(faultsIn('The miners’ wives didn’t speak of ‘peace’ in the ‘winter’ of their lives.'), []);
  assert.deepEqual(faultsIn('„Wir bleiben“, sagte er. « Nous restons », dit-elle.'), []);
});
