// Checks every pair of colours of the theme that meet on a page, light and dark (WCAG 2.2: 4.5 for text, 3 for shapes).
// A municipality with its own colours runs it on its own file: node contrast.mjs path/to/gemeente.css

import { readFileSync } from 'node:fs';

const own = new URL('./css/10-tokens.css', import.meta.url);
const css = [own, ...process.argv.slice(2)].map((file) => readFileSync(file, 'utf8')).join('\n');

const grounds = ['paper', 'surface', 'sand', 'accent-light', 'soon-light', 'overdue-light'];
const pairs = [
  ...grounds.map((ground) => ['ink', ground, 4.5]),
  ...['paper', 'surface', 'sand', 'accent-light', 'soon-light'].map((ground) => ['ink-soft', ground, 4.5]),
  ...['paper', 'surface', 'sand', 'accent-light', 'soon-light'].map((ground) => ['accent', ground, 4.5]),
  ...['paper', 'surface', 'sand', 'accent-light'].map((ground) => ['accent-strong', ground, 4.5]),
  ...['paper', 'surface', 'accent-light'].map((ground) => ['open', ground, 4.5]),
  ...['paper', 'surface', 'soon-light', 'accent-light'].map((ground) => ['soon', ground, 4.5]),
  ...['paper', 'surface', 'overdue-light'].map((ground) => ['overdue', ground, 4.5]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['on-focus', 'focus-light', 4.5],
  ['ink', 'mark', 4.5],
  ...['paper', 'surface', 'sand', 'accent-light', 'soon-light'].map((ground) => ['line-strong', ground, 3]),
  ...grounds.map((ground) => ['focus', ground, 3]),
];

const values = (text) => Object.fromEntries([...text.matchAll(/--zp-([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name, value]) => [name, value]));
const dark = /@media[^{]*prefers-color-scheme:\s*dark\)\s*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g;
const light = values(css.replace(dark, ''));
const themes = { light, dark: { ...light, ...values((css.match(dark) ?? []).join('\n')) } };

const luminance = (hex) => [1, 3, 5]
  .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const ratio = (a, b) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

let failed = 0;
for (const [name, colours] of Object.entries(themes)) {
  let lowest = Infinity;
  for (const [front, back, least] of pairs) {
    const found = ratio(colours[front], colours[back]);
    lowest = Math.min(lowest, found / least);
    if (found < least) {
      failed++;
      console.error(`${name}: ${front} on ${back} is ${found.toFixed(2)}, at least ${least}`);
    }
  }
  console.log(`${name}: ${pairs.length} pairs, the tightest at ${lowest.toFixed(2)} times what is asked`);
}
process.exit(failed > 0 ? 1 : 0);
