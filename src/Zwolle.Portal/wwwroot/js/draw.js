// Draws a place on a map: a point, a line or an area. What is drawn stands in the fields below the map, which the
// server reads; without this script one types there. Mouse, finger and keyboard do the same: the keyboard puts its points
// in the middle of the map, under the cross.

import { isIn } from './locate.js';
import { bordersSource, button, createMap, group, leaflet, names, read, text, tiles, viewButtons } from './map-parts.js';

const most = 200;

/** So far one press of an arrow moves the map, in pixels; with shift three times as far. */
const step = 24;

/** As the server reads a line: two numbers with a comma or a full stop. The smaller one is the longitude. */
const twoNumbers = /^(\d{1,3}(?:[.,]\d{1,15})?)(?:\s*;\s*|\s*,\s+|\s+)(\d{1,3}(?:[.,]\d{1,15})?)$|^(\d{1,3}\.\d{1,15}),(\d{1,3}\.\d{1,15})$/;

class Drawing {
  constructor(part) {
    this.part = part;
    this.holder = part.querySelector('.zp-draw__map');
    this.element = this.holder.querySelector('.zp-leaflet');
    this.note = this.holder.querySelector('[role=status]');
    this.kinds = [...part.querySelectorAll('[name$=Precision]')];
    [this.longitude, this.latitude, this.lines] = ['Longitude', 'Latitude', 'Points'].map((name) => part.querySelector(`[name$=${name}]`));
    this.isReadOnly = part.matches('fieldset:disabled *');
    this.map = null;
    this.writing = false;
  }

  get kind() {
    return this.kinds.find((choice) => choice.checked)?.value ?? 'Approximate';
  }

  start() {
    for (const choice of this.kinds) {
      choice.addEventListener('change', () => {
        this.fold();
        this.show();
      });
    }
    for (const field of [this.longitude, this.latitude, this.lines]) {
      field.addEventListener('input', () => {
        if (!this.writing && this.map) {
          this.draw();
          this.toPoints();
          this.say(this.wrongLines().length > 0 ? `Regel ${this.wrongLines().join(', ')} is geen punt.` : '');
        }
      });
    }
    this.fold();
    // Far down, or in a part of the form that is folded away, nothing is fetched.
    new IntersectionObserver((entries, observer) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        this.show();
      }
    }, { rootMargin: '400px' }).observe(this.part);
  }

  /** Only the fields of the choice. */
  fold() {
    for (const field of this.part.querySelectorAll('[data-of]')) field.hidden = !field.dataset.of.split(' ').includes(this.kind);
  }

  /** The map, when something is to be drawn. */
  show() {
    this.holder.hidden = this.kind === 'Approximate';
    if (this.holder.hidden) return;
    if (this.map) {
      this.map.invalidateSize({ animate: false });
      this.draw();
      this.toPoints();
      this.say(this.help());
      return;
    }
    this.open().catch(() => {
      this.holder.hidden = true;
      this.part.querySelector('[data-draw-failed]').textContent = 'De kaart laadt niet. Vul hieronder de coördinaten in.';
    });
  }

  async open() {
    const [neighbourhoods] = await Promise.all([read(this.part.dataset.neighbourhoods), leaflet()]);
    if (this.map) return;
    this.wijken = neighbourhoods.features;
    // The arrows are ours: every step of the keyboard is over at once, so that a point lands under the cross.
    this.map = createMap(this.element, { zoomControl: false, keyboard: false, doubleClickZoom: false, boxZoom: false });
    this.element.tabIndex = 0;
    this.element.setAttribute('aria-label', this.isReadOnly ? 'Kaart van de plek.' : 'Kaart om op te tekenen. Verschuif met de pijltjestoetsen, zoom met plus en min. Enter zet een punt onder het kruis in het midden, Delete haalt het laatste punt weg.');
    const borders = L.geoJSON(neighbourhoods, { attribution: bordersSource, style: { className: 'zp-leaflet__area' }, interactive: false }).addTo(this.map);
    this.map.setMaxBounds(borders.getBounds().pad(0.5));
    this.map.fitBounds(this.chosenWijken(borders), { animate: false });
    tiles(this.map, this.part.dataset.tiles, () => this.say('De ondergrond van de kaart laadt niet. U kunt wel tekenen: de wijken staan er.'));
    this.layer = L.layerGroup().addTo(this.map);
    const labels = L.layerGroup().addTo(this.map);
    const name = () => names(this.map, labels.clearLayers(), this.wijken, []);
    name();
    this.map.on('zoomend', name);
    viewButtons(this.map, this.note, borders);
    if (!this.isReadOnly) {
      this.tools();
      this.map.on('click', ({ latlng }) => this.add(latlng));
    }
    this.element.addEventListener('keydown', (event) => this.press(event));
    this.draw();
    this.toPoints(true);
    this.say(this.help());
  }

  say(words) {
    this.note.textContent = words;
  }

  help() {
    if (this.isReadOnly) return '';
    return this.points().length > 0 ? `Sleep een punt om het te verschuiven.${this.kind === 'Point' ? '' : ' Klik op een punt om het weg te halen, of op de lijn om er een punt tussen te zetten.'}`
      : { Point: 'Klik op de kaart om het punt te zetten.', Line: 'Klik op de kaart langs de lijn, punt voor punt.', Area: 'Klik op de kaart langs de rand van het gebied, punt voor punt.' }[this.kind];
  }

  tools() {
    const bar = group('Tekenen');
    bar.append(
      button('Zet een punt in het midden', () => this.add(this.map.getCenter())),
      button('Laatste punt weg', () => this.removeLast()),
      button('Begin opnieuw', () => {
        this.write([]);
        this.say('Alle punten zijn weg.');
      }),
    );
    this.note.after(bar);
  }

  // --- the fields

  points() {
    if (this.kind === 'Point') {
      const [x, y] = [number(this.longitude.value), number(this.latitude.value)];
      return Number.isFinite(x) && Number.isFinite(y) && Math.abs(y) <= 90 ? [L.latLng(y, x)] : [];
    }
    const all = this.lines.value.split('\n').map(parse).filter(Boolean);
    // Typed as GeoJSON has it: the first point once more at the end.
    return this.kind === 'Area' && all.length > 3 && all[0].equals(all.at(-1)) ? all.slice(0, -1) : all;
  }

  wrongLines() {
    return this.kind === 'Point' ? [] : this.lines.value.split('\n').flatMap((line, index) => line.trim() !== '' && !parse(line) ? [index + 1] : []);
  }

  /** Into the fields, as if it were typed: so that the form saves itself. */
  write(all) {
    const degrees = all.map(({ lat, lng }) => [lng, lat].map((angle) => String(Number(angle.toFixed(5)))));
    this.writing = true;
    if (this.kind === 'Point') [this.longitude.value, this.latitude.value] = degrees[0] ?? ['', ''];
    else this.lines.value = degrees.map((pair) => pair.join(' ')).join('\n');
    (this.kind === 'Point' ? this.latitude : this.lines).dispatchEvent(new Event('input', { bubbles: true }));
    this.writing = false;
    this.draw();
  }

  // --- what one does

  add(at, before) {
    const all = this.points();
    if (all.length >= most) {
      this.say(`Meer dan ${most} punten kan niet.`);
      return;
    }
    const place = this.kind === 'Point' ? 0 : before ?? all.length;
    this.write(this.kind === 'Point' ? [at] : [...all.slice(0, place), at, ...all.slice(place)]);
    this.say(`Punt ${place + 1} gezet, ${this.where(at)}.`);
  }

  remove(index) {
    this.write(this.points().filter((_, other) => other !== index));
    const left = this.points().length;
    this.say(`Punt ${index + 1} is weg. ${left === 0 ? 'Er zijn geen punten meer.' : left === 1 ? 'Er is nog 1 punt.' : `Er zijn nog ${left} punten.`}`);
  }

  removeLast() {
    if (this.points().length > 0) this.remove(this.points().length - 1);
    else this.say('Er zijn geen punten.');
  }

  where({ lat, lng }) {
    const wijk = this.wijken.find(({ geometry }) => isIn(lng, lat, geometry));
    return wijk ? `in ${wijk.properties.name}` : 'buiten Zwolle';
  }

  press(event) {
    if (event.target !== this.element || event.ctrlKey || event.metaKey || event.altKey) return;
    const far = event.shiftKey ? step * 3 : step;
    const move = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] }[event.key];
    const zoom = { '+': 1, '=': 1, '-': -1 }[event.key];
    if (move) this.map.panBy(move, { animate: false });
    else if (zoom) this.map.setZoom(this.map.getZoom() + zoom, { animate: false });
    else if (!this.isReadOnly && (event.key === 'Enter' || event.key === ' ')) this.add(this.map.getCenter());
    else if (!this.isReadOnly && (event.key === 'Delete' || event.key === 'Backspace')) this.removeLast();
    else return;
    event.preventDefault();
  }

  // --- what one sees

  draw() {
    this.layer.clearLayers();
    const all = this.points();
    const shape = this.kind === 'Point' || all.length < 2 ? null
      : (this.kind === 'Area' ? L.polygon : L.polyline)(all, { className: `zp-draw__shape${this.kind === 'Line' ? ' zp-draw__shape--line' : ''}`, interactive: !this.isReadOnly, bubblingMouseEvents: false });
    shape?.on('click', ({ latlng }) => this.add(latlng, this.nearestEdge(latlng, all) + 1)).addTo(this.layer);
    all.forEach((at, index) => this.corner(at, index, all, shape));
  }

  corner(at, index, all, shape) {
    const marker = L.marker(at, {
      icon: L.divIcon({ className: `zp-draw__corner${index === all.length - 1 ? ' zp-draw__corner--last' : ''}`, html: text('span', this.kind === 'Point' ? '' : index + 1), iconSize: [28, 28] }),
      draggable: !this.isReadOnly,
      interactive: !this.isReadOnly,
      keyboard: false,
    });
    marker.on('drag', () => shape?.setLatLngs(all.map((point, other) => other === index ? marker.getLatLng() : point)));
    marker.on('dragend', () => {
      const to = marker.getLatLng();
      this.write(all.map((point, other) => other === index ? to : point));
      this.say(`Punt ${index + 1} verschoven, ${this.where(to)}.`);
    });
    marker.on('click', () => { if (this.kind !== 'Point') this.remove(index); });
    marker.addTo(this.layer).getElement().setAttribute('aria-hidden', 'true');
  }

  /** Number of the point before the edge that was clicked. */
  nearestEdge(at, all) {
    const here = this.map.latLngToLayerPoint(at);
    const corners = all.map((point) => this.map.latLngToLayerPoint(point));
    const edges = corners.map((from, index) => [from, corners[(index + 1) % corners.length]]).slice(0, this.kind === 'Area' ? undefined : -1);
    const distances = edges.map(([from, to]) => L.LineUtil.pointToSegmentDistance(here, from, to));
    return distances.indexOf(Math.min(...distances));
  }

  /** Brings what is drawn into view, when there is something. */
  toPoints(always = false) {
    const all = this.points();
    if (all.length > 0 && (always || !this.map.getBounds().contains(L.latLngBounds(all)))) this.map.fitBounds(L.latLngBounds(all), { animate: false, maxZoom: 17, padding: [32, 32] });
  }

  /** The wijken that the form names, else the whole city. */
  chosenWijken(borders) {
    const chosen = [...this.part.closest('form').querySelectorAll('select[name=Neighbourhood] option:checked, input[name=Neighbourhoods]:checked + span')].map((name) => name.textContent.trim());
    const own = borders.getLayers().filter(({ feature }) => chosen.includes(feature.properties.name));
    return (own.length > 0 ? own : borders.getLayers()).reduce((sum, wijk) => sum.extend(wijk.getBounds()), L.latLngBounds([]));
  }
}

const number = (typed) => Number(typed.trim().replace(',', '.') || NaN);

function parse(line) {
  const found = twoNumbers.exec(line.replace(/^[\s[\](),;]+|[\s[\](),;]+$/g, ''));
  if (!found) return null;
  const both = found.slice(1).filter(Boolean).map(number);
  return L.latLng(Math.max(...both), Math.min(...both));
}

for (const part of document.querySelectorAll('[data-draw]')) new Drawing(part).start();
