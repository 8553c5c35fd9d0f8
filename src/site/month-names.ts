const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `September` from `2022-09`. */
export function monthName(month: string): string {
  return months[Number(month.slice(-2)) - 1] ?? month;
}

/** `September 2022` from `2022-09`. */
export function monthText(month: string): string {
  return `${monthName(month)} ${month.slice(0, -3)}`;
}
