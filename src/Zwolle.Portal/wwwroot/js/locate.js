// 'Gebruik mijn locatie' in the form that finds a wijk. The point never leaves the browser: the outlines of all wijken
// come here, and the one around the point is opened.
const place = document.getElementById('locatie');
const button = place?.querySelector('button');
const status = place?.querySelector('[role=status]');

const say = text => { status.textContent = text; };
const instead = 'Vul uw wijk, straat of postcode in.';

// Even-odd rule: a line to the east crosses the border an odd number of times. Rings of holes count by themselves.
const crosses = (x, y, [ax, ay], [bx, by]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
const inRings = (x, y, rings) =>
  rings.reduce((count, ring) => count + ring.filter((point, i) => i > 0 && crosses(x, y, ring[i - 1], point)).length, 0) % 2 === 1;
/** Whether a point lies in a GeoJSON Polygon or MultiPolygon. */
export const isIn = (x, y, { type, coordinates }) =>
  (type === 'Polygon' ? [coordinates] : coordinates).some(polygon => inRings(x, y, polygon));

const locate = () => new Promise((resolve, reject) => {
  navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 15000, maximumAge: 60000 });
});

let busy = false;

async function find() {
  if (busy) return;
  busy = true;
  say('Wij zoeken uw wijk.');
  try {
    const [{ coords }, areas] = await Promise.all([locate(), fetch(place.dataset.areas).then(answer => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    })]);
    const wijk = areas.features.find(area => isIn(coords.longitude, coords.latitude, area.geometry));
    if (wijk) {
      say(`U bent in ${wijk.properties.name}. De pagina gaat open.`);
      location.assign(wijk.properties.url);
    } else {
      say(`Wij denken dat u nu niet in Zwolle bent. ${instead}`);
    }
  } catch (error) {
    say(error.code === 1 ? `Uw locatie delen staat uit. ${instead}` : `Uw locatie vinden lukt nu niet. ${instead}`);
  } finally {
    busy = false;
  }
}

if (place && 'geolocation' in navigator) {
  button.addEventListener('click', find);
  place.hidden = false;
}
