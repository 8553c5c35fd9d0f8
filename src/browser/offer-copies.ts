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
  const citation = button.closest('div')?.querySelector('.citation')?.textContent?.trim();
  if (citation === undefined) return;
  try {
    await navigator.clipboard.writeText(citation);
    button.dataset['copied'] = '';
    if (status) status.textContent = status.dataset['said'] ?? '';
  } catch {
    getSelection()?.selectAllChildren(button.closest('div')?.querySelector('.citation') ?? button);
  }
}
