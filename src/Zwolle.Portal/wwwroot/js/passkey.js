// Passkeys: asks the browser to make one or to use one (WebAuthn), and sends what it answers with the form.
// What a browser does not know stays hidden; signing in with a password and a code needs no script.
const isKnown = Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON);

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const alert = form.querySelector('[role=alert]');
  const answer = form.elements.Credential;
  const tell = (text) => {
    alert.textContent = text;
    alert.hidden = false;
  };

  const ask = async () => {
    const options = JSON.parse(form.dataset.options);
    return form.dataset.passkey === 'create'
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  if (isKnown) {
    form.hidden = false;
  } else if (form.dataset.missing) {
    tell(form.dataset.missing);
  }

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!isKnown) {
      return;
    }

    try {
      alert.hidden = true;
      answer.value = JSON.stringify(await ask());
      form.submit();
    } catch {
      tell(form.dataset.failed);
    }
  });
}
