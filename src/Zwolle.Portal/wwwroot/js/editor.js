// A row of buttons above a text that may hold marks (Markdown), and a preview. Without this script one types the marks.

// Typed by the browser itself, so that Ctrl+Z takes it back like any other typing.
function type(field, start, end, text, selectFrom, selectTo) {
  field.focus();
  field.setSelectionRange(start, end);
  const typed = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!typed) field.setRangeText(text, start, end, 'end');
  field.setSelectionRange(selectFrom, selectTo);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

// Puts a mark around what is chosen, or takes it away when it is there.
const around = (mark, example) => (field) => {
  const { value, selectionStart: start, selectionEnd: end } = field;
  if (value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark) {
    type(field, start - mark.length, end + mark.length, value.slice(start, end), start - mark.length, end - mark.length);
    return;
  }
  const text = value.slice(start, end) || example;
  type(field, start, end, mark + text + mark, start + mark.length, start + mark.length + text.length);
};

// Puts a mark before each line that is chosen, or takes it away when all have it.
const before = (mark) => (field) => {
  const { value, selectionStart, selectionEnd } = field;
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const lineEnd = value.indexOf('\n', selectionEnd);
  const end = lineEnd < 0 ? value.length : lineEnd;
  const lines = value.slice(start, end).split('\n');
  const of = (line) => /^(#{1,6} |[-*] |\d+\. |> )/.exec(line)?.[0] ?? '';
  const wanted = (number) => mark.replace('1', number + 1);
  const has = lines.every((line, number) => of(line) === wanted(number));
  const text = lines.map((line, number) => (has ? '' : wanted(number)) + line.slice(of(line).length)).join('\n');
  // Without an empty line before it a list or heading would stay part of the paragraph.
  const gap = !has && start > 0 && value[start - 2] !== '\n' && of(value.slice(value.lastIndexOf('\n', start - 2) + 1, start)) === '' ? '\n' : '';
  type(field, start, end, gap + text, start + gap.length, start + gap.length + text.length);
};

const link = (field) => {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const text = value.slice(start, end) || 'woorden van de link';
  const address = start + text.length + 3;
  type(field, start, end, `[${text}](https://)`, address, address + 'https://'.length);
};

// What must come before a block of its own.
const emptyLine = (value, at) => (at === 0 || value.slice(0, at).endsWith('\n\n') ? '' : value[at - 1] === '\n' ? '\n' : '\n\n');

const table = (field) => {
  const { value, selectionEnd: end } = field;
  const gap = emptyLine(value, end);
  type(field, end, end, `${gap}| Wat | Wanneer |\n| --- | --- |\n| Tekst | Tekst |\n`, end + gap.length + 2, end + gap.length + 5);
};

// A file is added in a window over the page; what shows it comes where the cursor was, with a picture on a line of its own.
const file = (kind) => async (field) => {
  const at = field.selectionEnd;
  const { ask } = await import('./upload.js');
  const mark = await ask(field.dataset[kind]);
  field.focus();
  if (!mark) return;
  const text = kind === 'picture' ? `${emptyLine(field.value, at)}${mark}\n\n` : mark;
  type(field, at, at, text, at + text.length, at + text.length);
};

// A letter that browsers use for nothing in a field; on a Mac with the command key.
const tools = [
  { name: 'Kop', shortcut: 'Control+Alt+H', run: before('### ') },
  { name: 'Vet', shortcut: 'Control+B', run: around('**', 'vet') },
  { name: 'Schuin', shortcut: 'Control+I', run: around('*', 'schuin') },
  { name: 'Lijst', shortcut: 'Control+Shift+8', run: before('- ') },
  { name: 'Nummers', shortcut: 'Control+Shift+7', run: before('1. ') },
  { name: 'Link', shortcut: 'Control+K', run: link },
  { name: 'Tabel', run: table },
  { name: 'Foto', run: file('picture') },
  { name: 'Pdf', run: file('document') },
];

function matches(event, shortcut) {
  const keys = shortcut.split('+');
  const letter = keys.pop();
  const pressed = /^Digit\d$/.test(event.code) ? event.code.slice(-1) : event.key.toUpperCase();
  return (event.ctrlKey || event.metaKey) && event.altKey === keys.includes('Alt') && event.shiftKey === keys.includes('Shift') && pressed === letter;
}

function button(text, onclick) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'zp-tool';
  made.textContent = text;
  made.addEventListener('click', onclick);
  return made;
}

// One stop of the tab key for the whole row; the arrows go along it (ARIA Authoring Practices, toolbar).
function steer(bar) {
  const buttons = [...bar.querySelectorAll('button')];
  buttons.forEach((one, number) => { one.tabIndex = number === 0 ? 0 : -1; });
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const here = buttons.indexOf(document.activeElement);
    const next = Math.abs(step) === 1 ? (here + step + buttons.length) % buttons.length : step < 0 ? 0 : buttons.length - 1;
    buttons.forEach((one, number) => { one.tabIndex = number === next ? 0 : -1; });
    buttons[next].focus();
  });
}

function preview(field) {
  const region = document.createElement('div');
  region.className = 'zp-preview-text zp-flow';
  region.id = `${field.id}-zo`;
  region.hidden = true;
  region.tabIndex = -1;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', 'Zo ziet het eruit');
  const toggle = button('Bekijk', async () => {
    if (!region.hidden) {
      region.hidden = true;
      field.hidden = false;
      toggle.textContent = 'Bekijk';
      toggle.setAttribute('aria-expanded', 'false');
      field.focus();
      return;
    }
    const body = new FormData();
    body.set('text', field.value);
    body.set('_token', field.form.elements._token.value);
    try {
      const response = await fetch(field.dataset.marks, { method: 'POST', body });
      if (!response.ok) throw new Error();
      // The server cleans it: it is the same code that makes the page of residents.
      region.innerHTML = await response.text() || '<p>Er staat nog niets.</p>';
    } catch {
      region.textContent = 'Bekijken lukt nu niet. Uw tekst staat er nog.';
    }
    field.hidden = true;
    region.hidden = false;
    toggle.textContent = 'Schrijf verder';
    toggle.setAttribute('aria-expanded', 'true');
    region.focus();
  });
  toggle.setAttribute('aria-expanded', 'false');
  toggle.setAttribute('aria-controls', region.id);
  field.after(region);
  return toggle;
}

for (const field of document.querySelectorAll('textarea[data-marks]')) {
  const bar = document.createElement('div');
  bar.className = 'zp-toolbar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', 'Opmaak');
  bar.setAttribute('aria-controls', field.id);
  for (const tool of tools) {
    const made = button(tool.name, () => tool.run(field));
    if (tool.shortcut) {
      made.setAttribute('aria-keyshortcuts', tool.shortcut);
      made.title = tool.shortcut.replace('Control', 'Ctrl');
    }
    bar.append(made);
  }
  bar.append(preview(field));
  field.before(bar);
  steer(bar);
  field.addEventListener('keydown', (event) => {
    const tool = tools.find((one) => one.shortcut && matches(event, one.shortcut));
    if (!tool) return;
    event.preventDefault();
    tool.run(field);
  });
}
