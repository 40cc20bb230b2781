/**
 * `node scripts/aliases.mjs`: writes `packages/core/src/policy/exceptional-aliases.ts`, the aliases of the built-in guardrails
 * that lead somewhere else than below `properties`. It reads a public list of all aliases (`policy-aliases.csv.gz` of the
 * corpus, `alias,path` in each line) and needs to be run when a guardrail names a new alias.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const guardrails = 'packages/core/src/guardrails';
const target = 'packages/core/src/policy/exceptional-aliases.ts';
const list = join(process.env['AZGUARD_CORPUS'] ?? '../shared/corpus', 'policy-aliases.csv.gz');

const rows = gunzipSync(readFileSync(list)).toString('utf8').trim().split(/\r?\n/);
const paths = new Map(rows.map((row) => row.split(',')).map(([alias, path]) => [alias.toLowerCase(), path]));

const files = readdirSync(guardrails, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const named = files.flatMap((file) => [
  ...readFileSync(join(guardrails, file), 'utf8').matchAll(/'(Microsoft\.[\w.]+\/[^'\s]+)'/gi),
]);
const exceptional = [...new Set(named.map((match) => match[1]))]
  .toSorted((a, b) => (a < b ? -1 : 1))
  .flatMap((alias) => {
    const path = paths.get(alias.toLowerCase());
    const usual = `properties.${alias.slice(alias.lastIndexOf('/') + 1)}`;
    return path === undefined || path.toLowerCase() === usual.toLowerCase() ? [] : [[alias, path]];
  });

writeFileSync(
  target,
  [
    '// Written by `node scripts/aliases.mjs`.',
    '',
    '/** Where the aliases of the built-in guardrails lead that do not simply lead below `properties`. */',
    'export const exceptionalAliases: Readonly<Record<string, string>> = {',
    ...exceptional.map(([alias, path]) => `  '${alias}': '${path}',`),
    '};',
    '',
  ].join('\n'),
);
console.log(`${exceptional.length} of the aliases in ${guardrails} lead elsewhere than below properties`);
