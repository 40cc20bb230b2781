/** `npm run check`: everything a change must pass besides the tests. Runs all of it, then says what failed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, node, root, tool } from './ensure.mjs';
import { lockProblems } from './lock.mjs';

ensureInstalled();

const steps = {
  types: () => node([tool('typescript', 'tsc'), '-b']),
  lint: () => node([tool('oxlint'), '--type-aware', '--deny-warnings']),
  format: () => node([tool('oxfmt'), '--check']),
  'dead code': () => node([tool('knip')]),
  'lock file': () => {
    const problems = lockProblems(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
    for (const problem of problems) console.error(problem);
    return problems.length;
  },
};

const failed = [];
for (const [name, run] of Object.entries(steps)) {
  const started = performance.now();
  const ok = run() === 0;
  if (!ok) failed.push(name);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
process.exit(failed.length === 0 ? 0 : 1);
