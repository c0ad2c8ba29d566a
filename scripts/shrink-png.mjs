// Rewrites a PNG that Chromium made with a palette of its 256 most used colours: shrink-png.mjs FILE
// A page has few colours and many shades at the edges of letters; the rarer shades become their nearest neighbour.
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const [file] = process.argv.slice(2);
const png = readFileSync(file);
const parts = {};
for (let at = 8; at < png.length; ) {
  const length = png.readUInt32BE(at);
  const type = png.toString('latin1', at + 4, at + 8);
  parts[type] = Buffer.concat([parts[type] ?? Buffer.alloc(0), png.subarray(at + 8, at + 8 + length)]);
  at += 12 + length;
}

const width = parts.IHDR.readUInt32BE(0);
const height = parts.IHDR.readUInt32BE(4);
const [depth, kind, , , interlaced] = parts.IHDR.subarray(8);
const bytes = { 2: 3, 6: 4 }[kind];
if (depth !== 8 || !bytes || interlaced) throw new Error(`${file}: only plain PNG with 8 bits per colour`);

// Undo the filters (PNG 1.2, chapter 6).
const filtered = inflateSync(parts.IDAT);
const stride = width * bytes;
const pixels = Buffer.alloc(height * stride);
for (let y = 0; y < height; y++) {
  const filter = filtered[y * (stride + 1)];
  for (let x = 0; x < stride; x++) {
    const at = y * stride + x;
    const left = x >= bytes ? pixels[at - bytes] : 0;
    const up = y ? pixels[at - stride] : 0;
    const corner = x >= bytes && y ? pixels[at - stride - bytes] : 0;
    pixels[at] = filtered[y * (stride + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
  }
}

const counts = new Map();
const colourAt = (at) => (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
for (let at = 0; at < pixels.length; at += bytes) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([colour]) => colour);
const index = new Map([...counts.keys()].map((colour) => [colour, nearest(colour)]));

const rows = Buffer.alloc(height * (width + 1));
for (let y = 0; y < height; y++) {
  for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = index.get(colourAt(y * stride + x * bytes));
}

const header = Buffer.from(parts.IHDR);
header[9] = 3;
writeFileSync(file, Buffer.concat([
  png.subarray(0, 8),
  chunk('IHDR', header),
  chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
  chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
  chunk('IEND', Buffer.alloc(0)),
]));

function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function nearest(colour) {
  let best = 0;
  let shortest = Infinity;
  for (let i = 0; i < palette.length; i++) {
    const distance = [16, 8, 0].reduce((sum, shift) => sum + (((palette[i] >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0);
    if (distance < shortest) [best, shortest] = [i, distance];
  }
  return best;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
