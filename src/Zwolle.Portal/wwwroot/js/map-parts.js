// What every map that a script draws needs. Leaflet waits in a template on the page, and is fetched when it is asked for.

export const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
export const touch = matchMedia('(pointer: coarse)').matches;

export const bordersSource = 'Wijkgrenzen: © Kadaster / CBS, 2025 (CC BY 4.0)';

export async function read(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** The script and the style sheet wait in a template on the page, under their fingerprinted names. */
export function leaflet() {
  if (!leaflet.ready) {
    const files = [...document.getElementById('kaartbestanden').content.cloneNode(true).children];
    leaflet.ready = Promise.all(files.map((file) => new Promise((done, failed) => {
      file.onload = done;
      file.onerror = () => failed(new Error('Leaflet'));
      document.head.append(file);
    }))).catch((error) => {
      leaflet.ready = undefined;
      throw error;
    });
  }
  return leaflet.ready;
}

/** A map that moves only for who wants that, and that one finger scrolls past. */
export function createMap(element, options) {
  const map = L.map(element, {
    minZoom: 10,
    maxZoom: 18,
    scrollWheelZoom: false,
    // One finger scrolls the page, two move and zoom the map.
    dragging: !touch,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
    ...options,
  });
  map.attributionControl.setPrefix(false);
  element.setAttribute('role', 'region');
  return map;
}

/** The ground, where the settings name one. */
export function tiles(map, address, failed) {
  if (!address) return;
  const layer = L.tileLayer(address, {
    maxZoom: 19,
    attribution: 'Kaartgegevens © <a href="https://www.kadaster.nl" rel="noopener">Kadaster</a>',
  });
  let wrong = 0;
  layer.on('tileload', () => { wrong = -Infinity; });
  layer.on('tileerror', () => {
    wrong += 1;
    if (wrong === 3) {
      map.removeLayer(layer);
      failed();
    }
  });
  layer.addTo(map);
}

/** Names of wijken where there is room for them. */
export function names(map, layer, neighbourhoods, made) {
  const taken = made.map(({ point }) => ({ left: point.x - 22, right: point.x + 22, top: point.y - 22, bottom: point.y + 22 }));
  for (const { properties } of neighbourhoods) {
    const at = L.latLng(properties.lat, properties.lon);
    const point = map.project(at);
    const half = properties.name.length * 4.2 + 4;
    const spot = [0, 32, -32].map((down) => ({ left: point.x - half, right: point.x + half, top: point.y + down - 11, bottom: point.y + down + 11 }))
      .find((box) => taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom));
    if (!spot) continue;
    taken.push(spot);
    L.marker(map.unproject([point.x, (spot.top + spot.bottom) / 2]), {
      icon: L.divIcon({ className: 'zp-leaflet__name', html: text('span', properties.name), iconSize: [half * 2, 22] }), interactive: false, keyboard: false,
    }).addTo(layer).getElement().setAttribute('aria-hidden', 'true');
  }
}

/** Buttons for who cannot drag or pinch. */
export function viewButtons(map, before, borders) {
  const bar = group('Kaart verschuiven en zoomen');
  const add = (sign, label, action) => {
    const made = button(sign, action);
    made.setAttribute('aria-label', label);
    made.title = label;
    bar.append(made);
  };
  const pan = (x, y) => () => map.panBy([x * map.getSize().x / 3, y * map.getSize().y / 3], { animate: !calm });
  add('+', 'Zoom in', () => map.zoomIn());
  add('−', 'Zoom uit', () => map.zoomOut());
  add('←', 'Naar links', pan(-1, 0));
  add('→', 'Naar rechts', pan(1, 0));
  add('↑', 'Omhoog', pan(0, -1));
  add('↓', 'Omlaag', pan(0, 1));
  add('Hele stad', 'Hele stad', () => map.fitBounds(borders.getBounds(), { animate: !calm }));
  before.after(bar);
}

export function group(name) {
  const bar = document.createElement('div');
  bar.className = 'zp-map-buttons';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', name);
  return bar;
}

export function button(words, action) {
  const made = text('button', words, 'zp-map-buttons__button');
  made.type = 'button';
  made.addEventListener('click', action);
  return made;
}

export function text(tag, words, className) {
  const element = document.createElement(tag);
  element.textContent = words;
  if (className) element.className = className;
  return element;
}
