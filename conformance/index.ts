import { resolve } from 'node:path';
import { Skipped, type Suite } from './suite.ts';

/** `npm run conformance [SUITE...]`: measures against public corpora and against what Microsoft's own engine answered. */
const suites: Readonly<Record<string, () => Promise<{ readonly suite: Suite }>>> = {
  arm: () => import('./arm.ts'),
  bicep: () => import('./bicep.ts'),
  engine: () => import('./engine.ts'),
  functions: () => import('./functions.ts'),
  fuzz: () => import('./fuzz.ts'),
  labelled: () => import('./labelled.ts'),
  policy: () => import('./policy.ts'),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = asked.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`There is no suite '${unknown.join("', '")}'. The suites are: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

const corpus = resolve(process.env['AZGUARD_CORPUS'] ?? '../shared/corpus');
let passed = 0;
let failed = 0;
for (const name of asked.length > 0 ? asked : Object.keys(suites)) {
  try {
    const result = await (await suites[name]!()).suite(corpus);
    for (const [figure, value] of Object.entries(result.figures)) console.log(`${result.name}: ${figure} ${value}`);
    for (const { what, reason } of result.deviations) console.log(`${result.name}: deviation ${what} (${reason})`);
    console.log(`${result.name}: ${result.passed} passed, ${result.failed} failed`);
    passed += result.passed;
    failed += result.failed;
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
    console.log(`${name}: skipped, ${error.message}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
