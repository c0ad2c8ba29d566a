// 'Kopieer': puts the text of another part of the page on the clipboard. Without it that text can be selected.
for (const button of document.querySelectorAll('[data-copy]')) {
  const status = button.parentElement.querySelector('[role=status]');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText);
      status.textContent = button.dataset.copied;
    } catch {
      status.textContent = 'Kopiëren lukt hier niet. Selecteer de tekst zelf.';
    }
  });
  button.hidden = !navigator.clipboard;
}
