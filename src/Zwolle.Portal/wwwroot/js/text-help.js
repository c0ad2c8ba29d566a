// Looks over a text when its writer pauses, by the same request as the button 'Kijk mijn tekst na', which works without
// this script. The advice comes in the room that the page keeps for it under the field; nothing else moves.

const pause = 2_000;

for (const button of document.querySelectorAll('button[data-text-help]')) {
  const { form } = button;
  const status = document.createElement('p');
  status.className = 'zp-visually-hidden';
  status.setAttribute('role', 'status');
  status.dataset.textHelpStatus = '';
  button.after(status);
  const typed = new Set();
  let timer;
  let asked = 0;

  form.addEventListener('submit', () => clearTimeout(timer));
  form.addEventListener('input', ({ target }) => {
    if (!document.getElementById(`${target.id}-advies`)) return;
    typed.add(target.id);
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  });

  async function look() {
    const number = ++asked;
    const body = new FormData(form);
    body.set(button.name, button.value);
    try {
      const answer = await fetch(button.formAction, { method: 'POST', body, redirect: 'manual' });
      // Somebody typed on, or the session is over: the button tells the latter.
      if (!answer.ok || number !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const changed = [...typed].map((id) => show(id, page)).filter(Boolean);
      typed.clear();
      if (changed.length > 0) status.textContent = changed.join(' ');
    } catch {
      // Without a connection there is no advice; saving says so itself.
    }
  }
}

/** Puts the advice of one field in its place, open or closed as it was. Gives its words when they are others than before. */
function show(id, page) {
  const old = document.getElementById(`${id}-advies`);
  const fresh = page.getElementById(`${id}-advies`);
  if (!old || !fresh) return '';
  const count = (place) => place.querySelector('summary, p')?.textContent ?? '';
  const before = count(old);
  fresh.querySelector('details')?.toggleAttribute('open', old.querySelector('details')?.open ?? false);
  old.replaceChildren(...fresh.childNodes);
  const after = count(old);
  return after === before ? '' : after;
}
