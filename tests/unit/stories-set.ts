/** An invented article: `story` is the event that it tells, the same for those that tell one event in their own words. */
export interface InventedArticle {
  readonly story: string;
  readonly date: string;
  readonly headline: string;
  readonly body: string;
}

/**
 * Short invented news of one region in one month: several events told twice or thrice, and others that share people,
 * places and subjects with them on the same days without being the same event.
 */
export const inventedArticles: readonly InventedArticle[] = [
  {
    story: 'ferry',
    date: '2021-05-03',
    headline: 'Ferry runs aground off Port Selwyn with 140 aboard',
    body: 'A passenger ferry with 140 people aboard ran aground on a sandbank off Port Selwyn early on Monday. The coastguard said that the Northern Star had lost power in both engines. All passengers were taken off by lifeboats within three hours, and two were treated for cold. Captain Idris Malouf told reporters that the tide had turned faster than forecast.',
  },
  {
    story: 'ferry',
    date: '2021-05-03',
    headline: 'Lifeboats rescue passengers as Northern Star is stranded',
    body: 'Lifeboat crews brought 140 passengers ashore after the ferry Northern Star stuck fast on sand near Port Selwyn. Engine failure is being blamed for the accident, the coastguard reported. Two people suffered from exposure. The company, Selwyn Lines, has cancelled its crossings until Thursday while divers look at the hull.',
  },
  {
    story: 'ferry',
    date: '2021-05-04',
    headline: 'Inquiry opens into grounding of ferry at Port Selwyn',
    body: 'Investigators boarded the stranded ferry Northern Star on Tuesday, a day after it ran onto a sandbank near Port Selwyn. They want to know why both engines stopped. Captain Idris Malouf has been asked for the log. The 140 passengers were all saved by lifeboats.',
  },
  {
    story: 'ferry fares',
    date: '2021-05-04',
    headline: 'Selwyn Lines to raise ferry fares from June',
    body: 'Selwyn Lines will ask passengers to pay twelve per cent more for tickets from the first of June, the company announced on Tuesday. It said that fuel had become dearer and that the harbour of Port Selwyn had doubled its fees. Commuters on the islands called the rise a scandal. A season ticket will cost 940 crowns.',
  },
  {
    story: 'budget',
    date: '2021-05-05',
    headline: 'Parliament passes Okonedo’s budget by two votes',
    body: 'The national assembly in Varna Hill approved the budget of Finance Minister Grace Okonedo on Wednesday by 78 votes to 76. Taxes on land will rise, and bread and milk will be freed of sales tax. Three members of the governing Reform Party voted against it. Opposition leader Tomas Hrdlicka called the result a warning.',
  },
  {
    story: 'budget',
    date: '2021-05-06',
    headline: 'Okonedo survives knife-edge vote on taxes',
    body: 'Grace Okonedo, the finance minister, saw her budget through the assembly with a majority of only two. Rebels from her own Reform Party sided with Tomas Hrdlicka’s opposition against a higher land tax. Shoppers will gain: sales tax on bread and milk is to go. The vote of 78 to 76 was the closest in twenty years.',
  },
  {
    story: 'okonedo trip',
    date: '2021-05-06',
    headline: 'Okonedo to open trade talks in Lisbon',
    body: 'Finance Minister Grace Okonedo flies to Lisbon on Thursday for two days of talks about fish quotas and wine. She will meet Portuguese ministers and exporters, and visit the port. Officials hope for an agreement by the autumn. The opposition led by Tomas Hrdlicka wants the terms published.',
  },
  {
    story: 'quake',
    date: '2021-05-10',
    headline: 'Earthquake of magnitude 5.8 shakes Dorrin valley',
    body: 'An earthquake of magnitude 5.8 struck the Dorrin valley shortly before midnight on Sunday, damaging some 300 houses. Nobody was killed, but eleven people were hurt by falling tiles, the regional hospital in Ashkar said. Schools stay closed on Monday. The geological institute expects aftershocks for a week.',
  },
  {
    story: 'quake',
    date: '2021-05-10',
    headline: 'Hundreds of homes damaged by night tremor near Ashkar',
    body: 'Residents of Ashkar spent the night in the open after a strong tremor cracked walls and brought down chimneys across the Dorrin valley. The institute of geology measured 5.8. Eleven injured were taken to hospital and around 300 homes can no longer be lived in. Aftershocks are likely in the coming days.',
  },
  {
    story: 'ashkar hospital',
    date: '2021-05-11',
    headline: 'Ashkar hospital gets first new wing in forty years',
    body: 'The regional hospital in Ashkar opened a wing for children on Tuesday, its first extension in forty years. The wing has sixty beds and was paid for by a foundation from Oslo. Director Halima Yusuf said that families of the Dorrin valley would no longer have to travel to the capital.',
  },
  {
    story: 'trial',
    date: '2021-05-12',
    headline: 'Banker Rourke jailed for seven years over pension fraud',
    body: 'A court in Varna Hill sentenced the banker Declan Rourke to seven years in prison on Wednesday for taking 40 million crowns from a pension fund. Judge Leila Haddad said that he had betrayed 6,000 pensioners. Rourke showed no emotion. His lawyer, Anton Weiss, announced an appeal.',
  },
  {
    story: 'trial',
    date: '2021-05-12',
    headline: 'Seven years for man who emptied pension fund',
    body: 'Declan Rourke, once head of Meridian Bank, must go to prison for seven years. He had stolen 40 million crowns of the savings of 6,000 pensioners, Judge Leila Haddad found. Some of the victims wept in court. Anton Weiss, who defended him, means to appeal against the sentence.',
  },
  {
    story: 'meridian results',
    date: '2021-05-12',
    headline: 'Meridian Bank doubles its profit',
    body: 'Meridian Bank made a profit of 310 million crowns in the first quarter, twice as much as a year before. Chief executive Noor Rahimi said on Wednesday that lending to small firms had grown in Varna Hill and on the coast. Its shares rose by four per cent. The bank will open nine branches.',
  },
  {
    story: 'final',
    date: '2021-05-15',
    headline: 'Rovers win the cup on penalties',
    body: 'Port Selwyn Rovers won the national cup for the first time on Saturday, beating Ashkar United on penalties after a goalless match. Goalkeeper Mateo Brandt saved three. Some 42,000 people watched in the Varna Hill stadium. Coach Ines Okafor said that she had dreamt of the day for ten years.',
  },
  {
    story: 'final',
    date: '2021-05-16',
    headline: 'Brandt the hero as Port Selwyn lift first cup',
    body: 'Three saves by Mateo Brandt in the shoot-out gave Port Selwyn Rovers their first cup. After two hours without a goal against Ashkar United, the keeper guessed right time and again. Ines Okafor, the coach, was carried round the Varna Hill stadium by her players before a crowd of 42,000.',
  },
  {
    story: 'brandt transfer',
    date: '2021-05-17',
    headline: 'Goalkeeper Brandt to leave Rovers for Turin',
    body: 'Mateo Brandt, the goalkeeper of Port Selwyn Rovers, will move to Turin in the summer, the Italian club said on Monday. The fee is thought to be nine million. Brandt, 24, signed a contract for four years. Coach Ines Okafor is looking for his successor in the youth team.',
  },
  {
    story: 'strike',
    date: '2021-05-18',
    headline: 'Nurses walk out at twelve hospitals',
    body: 'Nurses at twelve hospitals stopped work on Tuesday for a day to press for eight per cent more pay. The union Care First said that 9,000 had joined. Emergency wards stayed open. Health Minister Paolo Renzi called the strike reckless and refused further talks until the union withdrew its demand.',
  },
  {
    story: 'strike',
    date: '2021-05-18',
    headline: '9,000 join one-day strike for nurses’ pay',
    body: 'Wards in a dozen hospitals were run by doctors on Tuesday while 9,000 nurses took part in a strike called by Care First. They want their pay raised by eight per cent. Paolo Renzi, the health minister, said that he would not negotiate under threat. Emergencies were treated as usual.',
  },
  {
    story: 'renzi vaccine',
    date: '2021-05-18',
    headline: 'Renzi orders two million doses for autumn',
    body: 'Health Minister Paolo Renzi signed a contract for two million doses of flu vaccine on Tuesday. They will be given from October to people over sixty and to staff of hospitals. The producer is to build a store near Varna Hill. Doctors’ groups welcomed the early date.',
  },
  {
    story: 'dam',
    date: '2021-05-20',
    headline: 'Thousands leave homes as Lorne dam threatens to break',
    body: 'More than 4,000 people left villages below the Lorne dam on Thursday after a crack appeared in its wall. Engineers opened all gates to lower the lake. The army brought buses from Varna Hill. Governor Salma Keita said that nobody should go back before Sunday.',
  },
  {
    story: 'dam',
    date: '2021-05-21',
    headline: 'Army clears villages under cracked dam',
    body: 'Soldiers have moved 4,000 villagers out of the path of a possible flood, as engineers fight to take the pressure off the Lorne dam. The crack in the wall was found on Thursday morning. The lake has sunk by two metres since the gates were opened, Governor Salma Keita said.',
  },
  {
    story: 'keita election',
    date: '2021-05-21',
    headline: 'Governor Keita to stand again',
    body: 'Salma Keita wants to remain governor of the Lorne district for another five years. She told supporters in Ashkar on Friday that she would stand in the election of October. Her party, the Greens, has held the office since 2011. A farmer and a former judge are running against her.',
  },
];
