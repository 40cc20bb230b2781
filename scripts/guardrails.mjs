/** The list of all guardrails, `packages/core/src/guardrails/all.ts`, made from the files that are there. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const folder = 'packages/core/src/guardrails';

/** The aliases that Azure publishes, `alias,path` a line, where the corpus is; else `undefined`. */
export function publishedAliases() {
  const file = join(process.env.AZGUARD_CORPUS ?? '../shared/corpus', 'policy-aliases.csv.gz');
  return existsSync(file) ? gunzipSync(readFileSync(file)).toString('utf8') : undefined;
}

/** Ids of the guardrails below the project's root: the paths of their files. */
export function guardrailIds(root) {
  const services = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return services
    .flatMap(({ name }) => readdirSync(join(root, folder, name)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => readFileSync(join(root, folder, file), 'utf8').includes('export const guardrail: Guardrail'))
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted();
}

/** The text that `all.ts` has to have. */
export function guardrailList(root) {
  const ids = guardrailIds(root);
  const name = (id) => id.replace(/[/-]([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  return [
    '// Written by `npm run update` and `npm run new`; a test compares it with the files.',
    "import type { Guardrail } from './guardrail.ts';",
    ...ids.map((id) => `import { guardrail as ${name(id)} } from './${id}.ts';`),
    '',
    '/** Every guardrail, by id. */',
    'export const all: readonly Guardrail[] = [',
    ...ids.map((id) => `  ${name(id)},`),
    '];',
    '',
  ].join('\n');
}

/** The text that `alias-paths.ts` has to have: where the aliases of all rules lead, if not to `properties.` and their own end. */
export function aliasPathList(root, csv) {
  const published = new Map(
    csv.split('\n').map((line) => [line.slice(0, line.indexOf(',')).toLowerCase(), line.slice(line.indexOf(',') + 1).trim()]),
  );
  const files = guardrailIds(root).map((id) => readFileSync(join(root, folder, `${id}.ts`), 'utf8'));
  const used = files.flatMap((text) => [...text.matchAll(/field:\s+'([A-Za-z.]+\/[^']+)'/g)].map((match) => match[1]));
  const aliases = [...new Set(used.map((alias) => alias.toLowerCase()))].toSorted((a, b) => (a < b ? -1 : 1));
  const special = aliases.filter((alias) => {
    const path = published.get(alias);
    return path !== undefined && path.toLowerCase() !== `properties.${alias.slice(alias.lastIndexOf('/') + 1)}`;
  });
  return [
    '// Written by `npm run update` from the aliases that Azure publishes; a test compares it with them.',
    '/** Where aliases lead, in lower case. */',
    'export const aliasPaths: ReadonlyMap<string, string> = new Map([',
    ...special.flatMap((alias) => pair(alias, published.get(alias))),
    ']);',
    '',
  ].join('\n');
}

/** A pair of texts as the formatter writes it. */
function pair(a, b) {
  const line = `  ['${a}', '${b}'],`;
  return line.length <= 130 ? [line] : ['  [', `    '${a}',`, `    '${b}',`, '  ],'];
}

/** Writes `all.ts` anew, and `alias-paths.ts` where the aliases of Azure are at hand. */
export function writeGuardrailList(root) {
  writeFileSync(join(root, folder, 'all.ts'), guardrailList(root));
  const aliases = publishedAliases();
  if (aliases !== undefined) writeFileSync(join(root, folder, 'alias-paths.ts'), aliasPathList(root, aliases));
}

// `node scripts/guardrails.mjs`: for whoever added or removed files by hand.
if (process.argv[1] === fileURLToPath(import.meta.url)) writeGuardrailList('.');
