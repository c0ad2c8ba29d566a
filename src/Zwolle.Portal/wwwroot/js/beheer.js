// Saves a form by itself while somebody writes. Without this script the button 'Bewaar als concept' does the same.

const interval = 15_000;

for (const form of document.querySelectorAll('form[data-autosave]')) {
  const status = form.querySelector('.zp-autosave');
  const token = form.elements.Token;
  // What comes back with advice was typed and not saved.
  let dirty = form.querySelector('[data-unsaved]') !== null;
  let saving = false;
  let stopped = !form.dataset.autosave;

  form.addEventListener('input', () => { dirty = true; });
  form.addEventListener('submit', () => { stopped = true; });

  const say = (text) => { if (status) status.textContent = text; };

  async function save() {
    if (!dirty || saving || stopped) return;
    dirty = false;
    saving = true;
    const body = new FormData(form);
    body.set('Actie', form.dataset.autosave);
    try {
      const response = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
      if (response.ok) {
        const { address, token: next } = await response.json();
        token.value = next;
        if (form.getAttribute('action') !== address) {
          for (const button of form.querySelectorAll('[formaction]')) button.formAction = address + new URL(button.formAction).hash;
          form.action = address;
          history.replaceState(null, '', address);
        }
        say(`Vanzelf bewaard om ${new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' })}.`);
      } else if (response.status === 409) {
        stopped = true;
        say('Een collega heeft dit ook veranderd. Druk op Bewaar om de teksten naast elkaar te zien.');
      } else if (response.status === 400) {
        say('Nog niet bewaard: kies eerst een van uw wijken.');
        dirty = true;
      } else {
        stopped = true;
        say('Vanzelf bewaren lukt niet meer. Druk op Bewaar: uw tekst blijft staan.');
      }
    } catch {
      dirty = true;
      say('Geen verbinding. Uw tekst is nog niet bewaard.');
    } finally {
      saving = false;
    }
  }

  if (!stopped) setInterval(save, interval);
}
