/** What Readability asks of an element's style. */
export interface ShownStyle {
  readonly display: string;
  readonly visibility: string;
}

export const noStyle: ShownStyle = { display: '', visibility: '' };

/** Of a `style` attribute; the last of several rules for one property counts. */
export function shownStyle(attribute: string): ShownStyle {
  return { display: ruleIn(attribute, 'display'), visibility: ruleIn(attribute, 'visibility') };
}

function ruleIn(attribute: string, property: string): string {
  let value = '';
  for (const rule of attribute.split(';')) {
    const colon = rule.indexOf(':');
    if (colon > 0 && rule.slice(0, colon).trim() === property) value = rule.slice(colon + 1).trim();
  }
  return value;
}
