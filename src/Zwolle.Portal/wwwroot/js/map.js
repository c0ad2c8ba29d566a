// The map of plans or other things with a place, for who has JavaScript: everything on it stands in the list beside it too.
// Leaflet is fetched only when the map comes near the screen. No text is ever read as HTML: names and titles go in as
// text nodes.

import { bordersSource, calm, createMap, leaflet, names, read, text, tiles, viewButtons } from './map-parts.js';

/** Places closer than this, in pixels, share one marker: each stays large enough to hit. */
const spacing = 44;

/** From this zoom a map with only counts asks for the plans of the part in view. */
const detailZoom = 14;

/** As near as a map comes by itself: a border and a name are nearly always in view. */
const nearZoom = 14.5;

/** What was drawn may be small; so near, streets must say where it is. */
const drawnZoom = 17;

for (const element of document.querySelectorAll('[data-plans]')) {
  const observer = new IntersectionObserver(([entry]) => {
    if (entry.isIntersecting) {
      observer.disconnect();
      show(element).catch(() => {
        element.hidden = true;
        say(element, 'De kaart laadt niet. Wat erop staat, leest u ook op deze pagina.');
      });
    }
  }, { rootMargin: '400px' });
  observer.observe(element);
}

const view = /^#kaart=(\d+(?:\.\d+)?)\/(-?\d+\.\d+)\/(-?\d+\.\d+)$/.exec(location.hash);
if (view) document.querySelector('[data-plans]')?.scrollIntoView();

async function show(element) {
  const [neighbourhoods, plans] = await Promise.all([read(element.dataset.neighbourhoods), read(element.dataset.plans), leaflet()]);
  element.replaceChildren();
  const map = createMap(element, { zoomSnap: 0.25, zoomControl: false });
  map.on('focus', () => map.scrollWheelZoom.enable()).on('blur', () => map.scrollWheelZoom.disable());
  element.setAttribute('aria-label', `Kaart van de ${words(element).many}. Verschuif met de pijltjestoetsen, zoom met plus en min.`);

  const borders = L.geoJSON(neighbourhoods, {
    attribution: bordersSource,
    style: ({ properties }) => ({ className: `zp-leaflet__area${properties.code === element.dataset.focus ? ' zp-leaflet__area--focus' : ''}` }),
    onEachFeature: ({ properties }, layer) => layer.bindPopup(() => aboutNeighbourhood(properties, words(element)), popupOptions(map)),
  });
  fit(map, borders, plans, element.dataset);
  borders.addTo(map);
  tiles(map, element.dataset.tiles, () => {
    say(element, `De ondergrond van de kaart laadt niet. De wijken en de ${words(element).many} staan er wel op.`);
    if (!view && map.getZoom() > nearZoom) map.setZoom(nearZoom, { animate: false });
  });

  const outlines = new Map(neighbourhoods.features.map((feature) => [feature.properties.code, feature]));
  const layer = L.layerGroup().addTo(map);
  const drawn = { map, layer, outlines, neighbourhoods: neighbourhoods.features, element, plans };
  const drawAll = element.dataset.one ? drawOne : draw;
  drawAll(drawn);
  map.on('zoomend', () => drawAll(drawn));
  map.on('moveend', () => { remember(map); detail(drawn, plans); });
  viewButtons(map, element, borders);
  popups(map, element);
  say(element, element.dataset.one ? where(plans) : summary(plans, words(element)));
}

/** What the page calls the things on the map. */
function words(element) {
  const [one, many, open] = element.dataset.words.split('|');
  return { one, many, open };
}

// --- data

/** Too many plans to show each: near enough, the plans of the part in view are. */
async function detail(drawn, all) {
  if (!all.counts) return;
  drawn.request?.abort();
  let plans = all;
  if (drawn.map.getZoom() >= detailZoom) {
    const box = drawn.map.getBounds();
    const part = [box.getWest() - 0.0005, box.getSouth() - 0.0005, box.getEast() + 0.0005, box.getNorth() + 0.0005].map((degrees) => degrees.toFixed(3));
    const address = new URL(drawn.element.dataset.plans, location.href);
    address.searchParams.set('bbox', part.join(','));
    drawn.request = new AbortController();
    try {
      plans = await read(address, { signal: drawn.request.signal });
    } catch {
      return;
    }
  }
  if (plans !== drawn.plans) {
    drawn.plans = plans;
    draw(drawn);
    say(drawn.element, summary(plans, words(drawn.element)));
  }
}

/** What stands where: one entry per point, drawn area, or buurt or wijk with plans 'ongeveer hier'. */
function places({ features }) {
  return features.map(({ geometry, properties }) => {
    const at = middle(geometry);
    if (properties.url && properties.title) return { at, plans: [properties], count: 1, drawn: geometry.type === 'Point' ? null : geometry };
    const count = properties.plans?.length ?? properties.count;
    return { at, name: properties.name, plans: properties.plans ?? [], count, url: properties.url, code: properties.code, area: properties.outline ?? null };
  });
}

/** Of a line a point on it: the middle of its box may be a street further on. */
function middle({ type, coordinates }) {
  if (type === 'Point') return L.latLng(coordinates[1], coordinates[0]);
  if (type !== 'LineString') return L.geoJSON({ type, coordinates }).getBounds().getCenter();
  const points = coordinates.map(([x, y]) => L.latLng(y, x));
  const lengths = points.slice(1).map((point, number) => point.distanceTo(points[number]));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  const piece = lengths.findIndex((length) => (left -= length) <= 1e-6);
  const [from, to, part] = [points[piece], points[piece + 1], 1 + left / (lengths[piece] || 1)];
  return L.latLng(from.lat + (to.lat - from.lat) * part, from.lng + (to.lng - from.lng) * part);
}

/** What was drawn for a place, else the area in which it lies somewhere; null for a point. */
function shape(place, outlines) {
  const geometry = place.drawn ?? place.area ?? outlines.get(place.code);
  if (!geometry) return null;
  const kind = place.drawn ? (place.drawn.type === 'LineString' ? 'zp-leaflet__drawn zp-leaflet__drawn--line' : 'zp-leaflet__drawn') : 'zp-leaflet__near';
  return L.geoJSON(geometry, { interactive: false, style: { className: kind } });
}

function summary(plans, { one, many }) {
  const all = places(plans);
  if (all.length === 0) return `Geen van deze ${many} heeft een plek op de kaart.`;
  const number = plans.counts ? null : new Set(all.flatMap((place) => place.plans.map((plan) => plan.id))).size;
  return plans.counts
    ? `Er zijn veel ${many}. U ziet hoeveel het er per wijk zijn. Zoom in om de ${many} zelf te zien.`
    : `${number} ${number === 1 ? one : many} op ${all.length} ${all.length === 1 ? 'plek' : 'plekken'}.`;
}

function where(plans) {
  const near = places(plans).map((place) => place.name).filter(Boolean);
  return near.length > 0 ? `De precieze plek is niet bekend. Het is ongeveer hier: ${near.join(', ')}.` : '';
}

// --- what is drawn

function fit(map, borders, plans, { focus, tiles: ground }) {
  const all = places(plans);
  const ofCode = (code) => borders.getLayers().find((layer) => layer.feature.properties.code === code);
  const bounds = ofCode(focus)?.getBounds() ?? all.reduce(
    (sum, place) => sum.extend(place.drawn ?? place.area ? L.geoJSON(place.drawn ?? place.area).getBounds() : ofCode(place.code)?.getBounds() ?? place.at),
    L.latLngBounds(all.length > 0 ? [] : borders.getBounds()));
  map.setMaxBounds(borders.getBounds().pad(0.5));
  map.fitBounds(bounds, { animate: false, maxZoom: ground && all.length === 1 && all[0].drawn ? drawnZoom : nearZoom, padding: [24, 24] });
  if (view) map.setView([Number(view[2]), Number(view[3])], Number(view[1]), { animate: false });
}

/** Groups places that would overlap at this zoom; the largest gives the marker its position. */
function groups(map, all) {
  const made = [];
  for (const place of [...all].sort((a, b) => b.count - a.count)) {
    const point = map.project(place.at);
    const near = made.find((group) => Math.abs(group.point.x - point.x) < spacing && Math.abs(group.point.y - point.y) < spacing);
    if (near) near.places.push(place); else made.push({ point, at: place.at, places: [place] });
  }
  return made;
}

/** On the page of one plan: the place itself, without a marker that would look like the exact spot. */
function drawOne({ map, layer, outlines, neighbourhoods, plans }) {
  layer.clearLayers();
  const made = [];
  for (const place of places(plans)) {
    shape(place, outlines)?.addTo(layer);
    made.push({ point: map.project(place.at) });
    if (place.drawn) continue;
    const label = text('span', place.name ? 'ongeveer hier' : '');
    L.marker(place.at, {
      icon: L.divIcon({ className: place.name ? 'zp-leaflet__name zp-leaflet__name--near' : 'zp-marker zp-marker--point', html: label, iconSize: place.name ? [120, 22] : [28, 28] }),
      interactive: false, keyboard: false,
    }).addTo(layer);
  }
  names(map, layer, neighbourhoods, made);
}

function draw({ map, layer, outlines, neighbourhoods, element, plans }) {
  const { one, many, open: now } = words(element);
  layer.clearLayers();
  const made = groups(map, places(plans));
  for (const group of made) {
    const count = group.places.reduce((sum, place) => sum + place.count, 0);
    const open = group.places.some((place) => place.plans.some((plan) => plan.open));
    const name = [...new Set(group.places.map((place) => place.name).filter(Boolean))].join(', ');
    const label = document.createElement('span');
    label.textContent = count;
    const marker = L.marker(group.at, {
      icon: L.divIcon({ className: `zp-marker${open ? ' zp-marker--open' : ''}`, html: label, iconSize: [40, 40] }),
      riseOnHover: true,
    });
    marker.bindPopup(() => aboutPlaces(group.places, words(element)), popupOptions(map));
    marker.on('add', () => named(marker, `${count === 1 && !name ? group.places[0].plans[0].title : `${count} ${count === 1 ? one : many}${name ? `, ongeveer hier: ${name}` : ''}`}${open ? `, ${now}` : ''}`));
    const shapes = L.layerGroup(group.places.map((place) => shape(place, outlines)).filter(Boolean));
    marker.on('popupopen', () => shapes.addTo(layer)).on('popupclose', () => layer.removeLayer(shapes));
    marker.addTo(layer);
  }
  names(map, layer, neighbourhoods, made);
}

/** A marker is a button with words, also for who cannot see the number. */
function named(marker, words) {
  const element = marker.getElement();
  element.setAttribute('aria-label', words);
  element.addEventListener('keydown', (event) => {
    if (event.key === ' ') {
      event.preventDefault();
      marker.openPopup();
    }
  });
}

// --- popups: made of nodes, never of text with tags in it

const popupOptions = (map) => ({
  maxWidth: Math.min(320, map.getSize().x - 60),
  maxHeight: Math.max(120, map.getSize().y - 120),
  autoPanAnimation: !calm,
});

function aboutPlaces(group, { one, many, open }) {
  const about = document.createElement('div');
  for (const place of group) {
    if (place.name) about.append(text('p', `${place.count} ${place.count === 1 ? one : many} ongeveer hier: ${place.name}`, 'zp-popup__title'));
    if (place.url) about.append(link(place.url, `Bekijk de ${many} in ${place.name}`));
    const list = document.createElement('ul');
    for (const plan of place.plans) {
      const item = document.createElement('li');
      item.append(link(plan.url, plan.title), text('span', plan.open ? `${plan.phase}. ${open[0].toUpperCase()}${open.slice(1)}.` : plan.phase, 'zp-popup__note'));
      list.append(item);
    }
    if (place.plans.length > 0) about.append(list);
  }
  return about;
}

/** The borders know how many plans there are, and nothing of what another map shows. */
function aboutNeighbourhood({ name, url, plans }, { one, many }) {
  const about = document.createElement('div');
  about.append(text('p', name, 'zp-popup__title'), link(url, one === 'plan' ? `Bekijk ${name}: ${plans} ${plans === 1 ? one : many}` : `Bekijk ${name}`));
  return about;
}

function link(address, words) {
  const element = text('a', words, 'nl-link');
  element.href = address;
  return element;
}

// --- around the map

function popups(map, element) {
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') map.closePopup();
  });
  map.on('popupopen', ({ popup }) => {
    popup.getElement().querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', 'Sluiten');
    // Opened with the keyboard: the links are next. Escape closes, and the focus goes back to the marker.
    const opener = document.activeElement;
    if (opener?.classList.contains('zp-marker')) {
      popup.getElement().querySelector('a.nl-link')?.focus({ preventScroll: true });
      map.once('popupclose', () => { if (opener.isConnected) opener.focus({ preventScroll: true }); });
    }
  });
}

/** The part of the map in view goes into the address, so that it can be shared and comes back. */
function remember(map) {
  const { lat, lng } = map.getCenter();
  history.replaceState(history.state, '', `#kaart=${map.getZoom()}/${lat.toFixed(4)}/${lng.toFixed(4)}`);
}

function say(element, words) {
  element.parentElement.querySelector('[aria-live]').textContent = words;
}
