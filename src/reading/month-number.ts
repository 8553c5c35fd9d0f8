/** Names and short forms of the months as date lines write them, in the languages the reader's rules know. */
const names: readonly string[] = [
  'jan january januar janvier janv enero ene gennaio gen janeiro januari января січня stycznia ocak ledna tammikuuta ianuarie',
  'feb february februar février févr febrero febbraio fevereiro fev februari февраля лютого lutego şubat února februarie',
  'mar march märz mars marzo março maart марта березня marca mart března maret martie',
  'apr april avril avr abril abr aprile апреля квітня kwietnia nisan dubna aprilie',
  'may mai mayo maggio mag maio maj mei мая травня maja mayıs května',
  'jun june juni juin junio giugno giu junho июня червня czerwca haziran června iunie',
  'jul july juli juillet juil julio luglio lug julho июля липня lipca temmuz července iulie',
  'aug august août agosto ago augustus augusti agustus августа серпня sierpnia ağustos srpna',
  'sep sept september septembre septiembre settembre set setembro сентября вересня września eylül září septembrie',
  'oct october okt oktober octobre octubre ottobre ott outubro out октября жовтня października ekim října octombrie',
  'nov november novembre noviembre novembro ноября листопада listopada kasım listopadu noiembrie',
  'dec december dez dezember décembre déc diciembre dic dicembre dezembro desember des декабря грудня grudnia aralık prosince decembrie',
];

const numbers = new Map(names.flatMap((forms, at) => forms.split(' ').map(form => [form, at + 1] as const)));

/** 1 to 12, or none when the word is no month. "листопада" is November in Ukrainian, "listopada" in Polish. */
export function monthNumber(word: string): number | undefined {
  return numbers.get(word.toLowerCase());
}
