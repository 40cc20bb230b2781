import { readFileSync } from 'node:fs';
import { lintRules } from '@azguard/core/policy/lint';
import { expect, test } from 'vitest';

test('the documentation has every lint rule, with its severity and what it finds', () => {
  const rows = [...readFileSync('docs/policy-authoring.md', 'utf8').matchAll(/^\| `([\w-]+)`(?: \*)? \| (\w+) \| (.+) \|$/gm)];
  expect(rows.map(([, id, severity, about]) => ({ id, severity, about }))).toEqual(
    lintRules.map(({ id, severity, about }) => ({ id, severity, about })),
  );
});
