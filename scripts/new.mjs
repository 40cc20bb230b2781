/** `npm run new -- guardrail SERVICE/NAME`: starts a guardrail from its skeleton and puts it on the list. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './ensure.mjs';
import { writeGuardrailList } from './guardrails.mjs';

const skeleton = (id) => `import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: '${id}',
  title: 'A sentence that is true where the guardrail holds',
  severity: 'medium',
  why: 'What an attacker or a mistake can do otherwise.',
  fix: 'What to write in the template.',
  controls: [],
  peers: [],
  set: { '/properties/supportsHttpsTrafficOnly': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts' },
        { field: 'Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly', equals: false },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/supportsHttpsTrafficOnly', in: account({ properties: { supportsHttpsTrafficOnly: false } }) }],
    good: [account({ properties: { supportsHttpsTrafficOnly: true } })],
  },
};
`;

const [kind, id = ''] = process.argv.slice(2);
if (kind !== 'guardrail' || !/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error('Say what to start: npm run new -- guardrail SERVICE/NAME, for example guardrail storage/https-only.');
  process.exit(2);
}
const file = `packages/core/src/guardrails/${id}.ts`;
if (existsSync(join(root, file))) {
  console.error(`${file} exists already.`);
  process.exit(2);
}
mkdirSync(dirname(join(root, file)), { recursive: true });
writeFileSync(join(root, file), skeleton(id));
writeGuardrailList(root);
console.log(`${file}\nFill it in; npx vitest run guardrails -t ${id} runs its examples.`);
