// A form with a file. A photo is made smaller before it is sent, so that it also goes over a slow line. Without this
// script the form sends what was chosen, and the server says what is too large.

const longest = 1600;
const most = 500_000;

async function smaller(file) {
  // Upright, as the camera says.
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  if (scale === 1 && file.size <= most) return file;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  // A browser that can't write WebP gives PNG, which is large: then JPEG.
  for (const kind of ['image/webp', 'image/jpeg']) {
    for (const quality of [0.85, 0.7, 0.55, 0.4]) {
      const blob = await new Promise((done) => { canvas.toBlob(done, kind, quality); });
      if (blob?.type !== kind) break;
      if (blob.size <= most) return new File([blob], `foto.${kind.slice(6)}`, { type: kind });
    }
  }
  throw new Error('too large');
}

const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} kB`;

export function prepare(form) {
  const input = form.querySelector('input[type=file]');
  const status = form.querySelector('[data-upload-status]');
  const send = form.querySelector('[type=submit]');
  if (!input.accept.startsWith('image/')) return;
  input.addEventListener('change', async () => {
    const file = input.files[0];
    status.textContent = '';
    if (!file) return;
    send.disabled = true;
    try {
      const sent = await smaller(file);
      if (sent !== file) {
        const chosen = new DataTransfer();
        chosen.items.add(sent);
        input.files = chosen.files;
        status.textContent = `De foto is kleiner gemaakt: van ${kilobytes(file.size)} naar ${kilobytes(sent.size)}.`;
      }
    } catch {
      status.textContent = 'Uw browser kan deze foto niet openen of niet klein genoeg maken. Kies een jpg, png of webp.';
    }
    send.disabled = false;
  });
}

/** Asks for a file in a window over the page, with the form at that address, and gives what stands in a text to show it; null when none was added. */
export async function ask(address) {
  const dialog = document.createElement('dialog');
  dialog.className = 'zp-dialog zp-flow';
  dialog.setAttribute('aria-labelledby', 'venster-titel');
  const title = document.createElement('h2');
  title.className = 'nl-heading nl-heading--level-2';
  title.id = 'venster-titel';
  const opened = await fetch(address).then(read).catch(() => null);
  title.textContent = opened?.querySelector('form[data-upload]') ? opened.querySelector('h1').textContent : 'Dit lukt nu niet';
  dialog.append(title);
  document.body.append(dialog);
  dialog.showModal();

  return new Promise((done) => {
    let mark = null;
    dialog.addEventListener('close', () => { dialog.remove(); done(mark); });

    const fill = (page) => {
      dialog.querySelector('form, p')?.remove();
      const form = page?.querySelector('form[data-upload]');
      if (!form) {
        const sorry = document.createElement('p');
        sorry.textContent = 'Het venster opent niet. Bent u nog ingelogd? Druk op Escape: uw tekst staat er nog.';
        dialog.append(sorry);
        return;
      }
      const stop = document.createElement('button');
      stop.type = 'button';
      stop.className = 'nl-button nl-button--subtle';
      stop.textContent = 'Annuleer';
      stop.addEventListener('click', () => dialog.close());
      form.querySelector('[data-upload-stop]').replaceWith(stop);
      dialog.append(form);
      prepare(form);
      (form.querySelector('[aria-invalid]') ?? form.querySelector('input:not([type=hidden])')).focus();
      form.addEventListener('submit', async (event) => {
        event.preventDefault();
        const send = form.querySelector('[type=submit]');
        send.disabled = true;
        try {
          const answer = await read(await fetch(form.action, { method: 'POST', body: new FormData(form) }));
          mark = answer?.querySelector('[data-file-mark]')?.textContent ?? null;
          if (mark) dialog.close(); else fill(answer);
        } catch {
          form.querySelector('[data-upload-status]').textContent = 'Versturen lukt niet. Probeer het nog eens.';
          send.disabled = false;
        }
      });
    };
    fill(opened);
  });
}

/** What a browser would show, as nodes: nothing in it runs. */
async function read(response) {
  return response.headers.get('Content-Type')?.startsWith('text/html') ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
}

for (const form of document.querySelectorAll('form[data-upload]')) prepare(form);
