/** Shows the buttons that copy a citation, where the browser can: pages that came over HTTPS, or from this device. */
export function offerCopies(page: Document): void {
  if (!isSecureContext) return;
  const status = page.getElementById('copied');
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copyBeside(button, status));
  }
}

/** A browser that asks first may be told no: then nothing is said to be copied. */
async function copyBeside(button: HTMLElement, status: HTMLElement | null): Promise<void> {
  const citation = button.closest('div')?.querySelector('.citation');
  const text = citation?.textContent?.trim();
  if (!citation || text === undefined) return;
  try {
    await copy(citation, text);
    button.dataset['copied'] = '';
    if (status) status.textContent = status.dataset['said'] ?? '';
  } catch {
    getSelection()?.selectAllChildren(citation);
  }
}

/** With its italics for programs that write them, and as plain text for the others. */
function copy(citation: Element, text: string): Promise<void> {
  const { clipboard } = navigator;
  if (!citation.querySelector('i') || typeof ClipboardItem === 'undefined') return clipboard.writeText(text);
  const forms = { 'text/plain': text, 'text/html': citation.innerHTML.trim() };
  const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
  return clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
