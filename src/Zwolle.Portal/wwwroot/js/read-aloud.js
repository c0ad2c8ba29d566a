// 'Lees voor': the browser reads the page aloud with a voice of its own; nothing is sent anywhere. The buttons show only
// when there is a voice for the language of the page. What is in another language is left to its own readers.
const box = document.getElementById('voorlezen');
const voices = window.speechSynthesis;
const language = document.documentElement.lang;
const [start, pause, stop] = ['start', 'pause', 'stop'].map(name => box?.querySelector(`[data-read=${name}]`));
const status = box?.querySelector('[role=status]');

const parts = 'h1, h2, h3, p, li, dt, blockquote, td';
const silent = `nav, form, button, script, template, [hidden], [aria-hidden=true], .zp-visually-hidden, .zp-map-part, .zp-sources, [lang]:not([lang=${language}]), #voorlezen`;

const voice = () => voices.getVoices().find(one => one.lang.toLowerCase().split(/[-_]/)[0] === language);

// A browser may cut off a long utterance, so a paragraph is said sentence by sentence.
const sentences = text => text.match(/[^.?!]+[.?!]*[\s"')]*/g) ?? [text];

const queue = () => {
  const main = document.getElementById('inhoud');
  const article = [...main.querySelectorAll(parts)].filter(part => {
    const outer = part.closest(silent);
    return !(outer && main.contains(outer)) && !part.querySelector(parts) && part.getClientRects().length > 0;
  });
  return article.flatMap(part => sentences(part.innerText.replace(/\s+/g, ' ').trim()).filter(text => text.trim() !== '').map(text => ({ part, text })));
};

let run = 0;
let reading = null;

const mark = part => {
  reading?.classList.remove('zp-reading');
  reading = part;
  reading?.classList.add('zp-reading');
};

// A button that disappears hands the focus on, so that a keyboard never loses its place.
function show(state, said) {
  const focused = document.activeElement;
  const words = pause.dataset;
  words.pause ??= pause.textContent;
  start.hidden = state !== 'silent';
  pause.hidden = stop.hidden = state === 'silent';
  pause.textContent = state === 'paused' ? words.resume : words.pause;
  if (box.contains(focused) && focused.hidden) (state === 'silent' ? start : pause).focus();
  status.textContent = said;
}

function end() {
  run++;
  voices.cancel();
  mark(null);
  show('silent', 'Voorlezen is gestopt.');
}

function read(items, mine) {
  if (mine !== run) return;
  const item = items.shift();
  if (!item) {
    end();
    return;
  }
  const said = new SpeechSynthesisUtterance(item.text);
  said.voice = voice() ?? null;
  said.lang = said.voice?.lang ?? language;
  said.onend = () => read(items, mine);
  said.onerror = () => { if (mine === run) end(); };
  mark(item.part);
  voices.speak(said);
}

const offer = () => { box.hidden = !voice(); };

if (box && voices && 'SpeechSynthesisUtterance' in window) {
  start.addEventListener('click', () => {
    voices.cancel();
    show('reading', 'De pagina wordt voorgelezen.');
    read(queue(), ++run);
  });
  pause.addEventListener('click', () => {
    const isPaused = pause.textContent === pause.dataset.resume;
    if (isPaused) voices.resume(); else voices.pause();
    show(isPaused ? 'reading' : 'paused', isPaused ? 'De pagina wordt voorgelezen.' : 'Voorlezen staat stil.');
  });
  stop.addEventListener('click', end);
  // A browser goes on reading on the next page.
  addEventListener('pagehide', () => voices.cancel());
  voices.addEventListener?.('voiceschanged', offer);
  offer();
}
