import { cpus } from 'node:os';
import { Skipped, type Bench } from './harness.ts';

/** `npm run bench [-- NAME...]`: prints what each benchmark measured, as the tables of docs/benchmarks.md. */
const benches: Readonly<Record<string, () => Promise<{ bench(): Promise<Bench> }>>> = {
  reader: () => import('./reader.ts'),
  expand: () => import('./expand.ts'),
  check: () => import('./check.ts'),
  start: () => import('./start.ts'),
  catalog: () => import('./catalog.ts'),
  policy: () => import('./policy.ts'),
  bicep: () => import('./bicep.ts'),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark '${unknown.join("', '")}'. They are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  try {
    const { title, about, rows } = await (await benches[name]!()).bench();
    console.log(`## ${title} (\`npm run bench -- ${name}\`)\n\n${about}\n`);
    console.log('| what | measured | beside |\n|---|---|---|');
    for (const { what, figure, beside = '' } of rows) console.log(`| ${what} | ${figure} | ${beside} |`);
    console.log();
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    console.log(`## ${name}: skipped, ${error.message}\n`);
  }
}
