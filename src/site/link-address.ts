/** The host as readers know it; undefined of a mailbox. */
export function hostOf(address: string): string | undefined {
  const { host } = new URL(address);
  return host === '' ? undefined : host.replace(/^www\./, '');
}
