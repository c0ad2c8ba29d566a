// A point on the map, in the form of an idea. The point is the middle of the map, so that the keyboard chooses it as
// well as a finger. Without this script the place is told in words.

import { bordersSource, calm, createMap, leaflet, read, tiles, touch } from './map-parts.js';

// One finger scrolls the page, so there one taps.
const move = touch ? 'Tik op de kaart' : 'Verschuif de kaart';
const part = document.getElementById('punt');
const [open, choose, away] = ['open', 'choose', 'away'].map((name) => part.querySelector(`[data-pick=${name}]`));
const element = part.querySelector('.zp-leaflet');
const [longitude, latitude] = ['lengte', 'breedte'].map((name) => document.querySelector(`input[name=${name}]`));
const say = (text) => { part.querySelector('[role=status]').textContent = text; };

open.addEventListener('click', () => {
  open.hidden = true;
  show().catch(() => {
    element.hidden = choose.hidden = true;
    open.hidden = false;
    open.focus();
    say('De kaart laadt niet. Vertel hierboven in woorden waar het is.');
  });
});
away.addEventListener('click', () => {
  longitude.value = latitude.value = '';
  update('Het punt is weg.');
  (choose.hidden ? open : choose).focus();
});
part.hidden = false;
update();

function update(text) {
  away.hidden = longitude.value === '';
  say(text ?? (longitude.value === '' ? '' : `U koos een punt op de kaart. Wilt u een ander punt? ${move} en druk nog een keer op de knop.`));
}

async function show() {
  const [neighbourhoods] = await Promise.all([read(part.dataset.neighbourhoods), leaflet()]);
  element.hidden = choose.hidden = false;
  const map = createMap(element);
  element.setAttribute('aria-label', 'Kaart. Verschuif met de pijltjestoetsen, zoom met plus en min. Het kruis in het midden is uw plek.');
  const slug = document.getElementById('wijk').value;
  const borders = L.geoJSON(neighbourhoods, {
    attribution: bordersSource,
    style: { className: 'zp-leaflet__area' },
    interactive: false,
  }).addTo(map);
  const own = borders.getLayers().find((layer) => slug && layer.feature.properties.url?.endsWith(`/${slug}`));
  map.setMaxBounds(borders.getBounds().pad(0.5));
  map.fitBounds((own ?? borders).getBounds(), { animate: false });
  if (longitude.value !== '') map.setView([Number(latitude.value), Number(longitude.value)], 17, { animate: false });
  tiles(map, part.dataset.tiles, () => {});
  map.on('click', ({ latlng }) => map.panTo(latlng, { animate: !calm }));
  choose.addEventListener('click', () => {
    const { lat, lng } = map.getCenter();
    [longitude.value, latitude.value] = [lng.toFixed(5), lat.toFixed(5)];
    update();
  });
  say(`${move} tot het kruis op de plek staat. Druk dan op ‘Dit is de plek’.`);
  element.focus();
}
