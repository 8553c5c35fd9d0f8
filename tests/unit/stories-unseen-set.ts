import type { InventedArticle } from './stories-set.ts';

/** Written after the thresholds were set, and not used to change them: what they are worth on articles not seen. */
export const unseenArticles: readonly InventedArticle[] = [
  {
    story: 'mine',
    date: '2019-11-04',
    headline: 'Eleven miners trapped after roof fall at Karsani',
    body: 'Rescue teams were trying on Monday to reach eleven miners cut off by a roof fall in the Karsani copper mine. Knocking had been heard through a pipe, said mine director Pavel Oryan. The men are thought to be 430 metres down. Relatives gathered at the gate overnight, and the president, Amara Diallo, cancelled a journey abroad.',
  },
  {
    story: 'mine',
    date: '2019-11-05',
    headline: 'Air and water reach men underground in copper mine',
    body: 'Drillers have opened a narrow shaft to the eleven men shut in since Monday at Karsani. Water, light and a telephone were let down to them, 430 metres below the surface. All are alive, Pavel Oryan, who runs the mine, told their families. A wider hole should be ready by the weekend. President Amara Diallo visited the site.',
  },
  {
    story: 'diallo visit',
    date: '2019-11-05',
    headline: 'Diallo receives credentials of six ambassadors',
    body: 'President Amara Diallo accepted the credentials of six new ambassadors at the palace on Tuesday, among them those of Brazil and Kenya. She spoke of copper exports, of climate and of a shared seat in the Security Council. A dinner followed, at which the national ballet danced.',
  },
  {
    story: 'airline',
    date: '2019-11-07',
    headline: 'Skylark Air grounds its fleet as money runs out',
    body: 'Skylark Air stopped flying at midnight after its banks refused another loan. Some 8,500 travellers were stranded at airports from Nairobi to Prague. The regional carrier, founded in 2004 by Viktor Hale, owes 190 million. Its 1,200 workers have not been paid since September. The government ruled out a rescue.',
  },
  {
    story: 'airline',
    date: '2019-11-07',
    headline: 'Thousands stuck as regional carrier collapses',
    body: 'Passengers slept on floors in Prague and Nairobi after the sudden end of Skylark Air, which went bankrupt overnight with debts of 190 million. Ministers said there would be no public money for the company of Viktor Hale. About 8,500 people need new tickets and 1,200 staff have lost their jobs.',
  },
  {
    story: 'airport',
    date: '2019-11-08',
    headline: 'Prague airport plans a third runway',
    body: 'The airport of Prague wants to build a third runway by 2027, its board said on Friday. It expects 30 million passengers a year by then. Villages to the west fear for their sleep and will go to court. The price is put at 700 million, to be paid from fees.',
  },
  {
    story: 'nobel',
    date: '2019-11-11',
    headline: 'Hanwell prize for novelist Tove Aalto',
    body: 'The Finnish novelist Tove Aalto has won the Hanwell prize for her book The Salt Year, about a lighthouse keeper and his deaf daughter. The jury praised its silence. Aalto, 71, is the first winner from the north. She will receive 80,000 pounds at a ceremony in Edinburgh on Friday.',
  },
  {
    story: 'nobel',
    date: '2019-11-12',
    headline: 'The Salt Year takes Britain’s richest award for fiction',
    body: 'A tale of a keeper of a lighthouse and the girl who cannot hear the sea has brought Tove Aalto the Hanwell prize. The author from Turku, who is 71, learned of it while mending a boat. No Finn has won before. The 80,000 pounds would go into a library on her island, she said.',
  },
  {
    story: 'film',
    date: '2019-11-12',
    headline: 'Aalto novel to be filmed in Lapland',
    body: 'Winter Accounts, an early novel by Tove Aalto, is to be made into a film by the Danish director Signe Krag. Shooting begins in Lapland in January with a cast of amateurs. The rights were bought in October. Aalto has written the dialogue herself and will play a postmistress.',
  },
  {
    story: 'vote',
    date: '2019-11-17',
    headline: 'Islanders choose to leave federation',
    body: 'Voters on the Tamaru islands decided on Sunday to leave the federation, by 54 per cent to 46. Premier Josefa Lino called it the dawn of a nation. Turnout was 81 per cent. The federal government in Belmar said that it would respect the result but that talks on fishing and debt would take years.',
  },
  {
    story: 'vote',
    date: '2019-11-18',
    headline: 'Belmar stunned by Tamaru’s vote for independence',
    body: 'Ministers in Belmar met in haste on Monday after the people of Tamaru backed independence with 54 per cent. Four in five had gone to the polls. Josefa Lino, premier of the islands, promised a calm separation. Who will pay the debt and who may fish where must now be settled, in talks that may last years.',
  },
  {
    story: 'storm',
    date: '2019-11-18',
    headline: 'Storm tears roofs off on Tamaru',
    body: 'A storm with gusts of 160 kilometres an hour uncovered dozens of houses on the Tamaru islands on Sunday night and cut the power to two villages. Two fishermen are missing. Schools became shelters. Premier Josefa Lino thanked the fire brigades and asked Belmar for a helicopter.',
  },
];
