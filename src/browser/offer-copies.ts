/** Puts a button that copies beside each citation, where the browser can: pages that came over HTTPS, or from this device. */
export function offerCopies(page: Document): void {
  if (!isSecureContext) return;
  const status = page.getElementById('copied');
  const model = page.querySelector<HTMLTemplateElement>('#copy')?.content.querySelector('button');
  if (!model) return;
  const label = model.getAttribute('aria-label') ?? '';
  for (const citation of page.querySelectorAll('.citation')) {
    const style = citation.previousElementSibling;
    const button = page.importNode(model, true);
    button.setAttribute(
      'aria-label',
      label.replace('{style}', () => style?.textContent ?? ''),
    );
    button.addEventListener('click', () => void copyBeside(button, status));
    style?.append(button);
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
