/** Shows the switch that turns a list of articles round. Articles without a date stay last. */
export function offerOrders(page: Document): void {
  const group = page.querySelector<HTMLElement>('[data-order]');
  const list = page.querySelector('.entries');
  if (group === null || list === null) return;
  const newestFirst = [...list.children];
  const isUndated = (item: Element) => item.querySelector('.date-undated') !== null;
  const oldestFirst = [
    ...newestFirst.filter(item => !isUndated(item)).reverse(),
    ...newestFirst.filter(item => isUndated(item)),
  ];
  const buttons = [...group.querySelectorAll('button')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      list.replaceChildren(...('oldest' in button.dataset ? oldestFirst : newestFirst));
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
    });
  }
  group.hidden = false;
}
