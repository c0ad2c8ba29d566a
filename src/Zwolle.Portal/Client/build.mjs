// Makes the client files of the portal. Runs at build time only, on Node 20 or later, with lightningcss.
//
// 1. Copies what libman.json names from node_modules to where libman.json says (what `libman restore` does).
// 2. Puts the component css, the tokens that are really used and our own theme into one file: wwwroot/css/portal.css.
//    What only staff see under /beheer is a second one beside it: wwwroot/css/beheer.css.
//
// The same input always gives the same bytes.

import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Features, transform } from 'lightningcss';

const maxGzip = 22_000;

// Browsers of the last five years: fixed numbers, so that the output does not change with the calendar.
const targets = { chrome: 96 << 16, edge: 96 << 16, firefox: 94 << 16, safari: 15 << 16, ios_saf: 15 << 16, samsung: 16 << 16 };

// Variants of the components that no page uses. Their rules and tokens stay out.
const unusedClasses = [
  'nl-button--pressed', 'nl-button--positive', 'nl-button--negative', 'nl-button--disabled', 'nl-button--busy',
  'nl-button--icon-only', 'nl-link--disabled', 'nl-link--inline-box', 'nl-skip-link--visible',
  'nl-heading--level-4', 'nl-heading--level-5', 'nl-heading--level-6',
  'utrecht-breadcrumb-nav--arrows', 'utrecht-form-fieldset--section',
];

const client = dirname(fileURLToPath(import.meta.url));
const project = dirname(client);
const root = resolve(project, '../..');

// --- 1. what libman.json names

const libraries = JSON.parse(readFileSync(join(root, 'libman.json'), 'utf8')).libraries.map(({ library, destination, files }) =>
  files.map((file) => ({ from: join(root, library, file), to: join(root, destination, file) }))).flat();

for (const { from, to } of libraries) {
  if (!existsSync(from)) throw new Error(`libman.json names ${from}, which is not there. Run npm ci.`);
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

// --- 2. the style sheets

const copied = (folder) => libraries.map(({ to }) => to).filter((to) => to.startsWith(join(project, 'obj/client', folder)));
const read = (files) => files.map((file) => readFileSync(file, 'utf8').replace(/\/\*# sourceMappingURL=.*?\*\//g, '')).join('\n');

const components = withoutUnused(read(copied('components')));
const theme = read(sheets('css'));
const tokens = usedTokens(read(copied('tokens')), components, theme);

write('beheer.css', read(sheets('admin')));
write('portal.css', [tokens, components, theme].join('\n'));

function sheets(folder) {
  return readdirSync(join(client, folder)).filter((name) => name.endsWith('.css')).sort().map((name) => join(client, folder, name));
}

function write(name, css) {
  const { code } = transform({ filename: name, code: Buffer.from(css), minify: true, targets, exclude: Features.LightDark });
  const output = join(project, 'wwwroot/css', name);
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(`${output}.${process.pid}`, code);
  renameSync(`${output}.${process.pid}`, output);

  const gzip = gzipSync(code, { level: 9 }).length;
  const brotli = brotliCompressSync(code).length;
  console.log(`${name}: ${code.length} bytes, gzip ${gzip}, brotli ${brotli} (at most ${maxGzip} gzip)`);
  if (gzip > maxGzip) {
    console.error(`${name} is too large: ${gzip} bytes gzip, at most ${maxGzip}.`);
    process.exit(1);
  }
}

function withoutUnused(css) {
  const unused = new RegExp(`\\.(${unusedClasses.join('|')})(?![\\w-])`);
  const flat = transform({ filename: 'components.css', code: Buffer.from(css), minify: true }).code.toString();
  return flat.replace(/([^{}]+)(\{[^{}]*\})/g, (_, selectors, body) => {
    const kept = selectors.split(/,(?![^(]*\))/).filter((selector) => !unused.test(selector.replace(/:not\([^)]*\)/g, '')));
    return kept.length > 0 ? `${kept.join(',')}${body}\n` : '';
  });
}

// The declarations of the free theme that the components and our theme reach, except those our theme sets itself.
function usedTokens(css, ...users) {
  const declared = new Map([...css.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value]));
  const own = new Set([...users.at(-1).matchAll(/(--(?:basis|nl|utrecht)-[\w-]+)\s*:/g)].map(([, name]) => name));
  const used = new Set();
  const follow = (text) => {
    for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (used.has(name)) continue;
      used.add(name);
      if (declared.has(name) && !own.has(name)) follow(declared.get(name));
    }
  };
  users.forEach(follow);
  const kept = [...declared].filter(([name]) => used.has(name) && !own.has(name));
  const pointless = [...own].filter((name) => !used.has(name));
  if (pointless.length > 0) console.warn(`Tokens set by our theme that nothing uses: ${pointless.join(', ')}`);
  return `.voorbeeld-theme {\n${kept.map(([name, value]) => `${name}: ${value};`).join('\n')}\n}`;
}
