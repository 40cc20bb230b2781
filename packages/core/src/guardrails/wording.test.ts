import { expect, test } from 'vitest';
import { expandTemplate } from '../resource/index.ts';
import { Source } from '../source/index.ts';
import { exampleTemplate, sample, type Example } from './example.ts';
import { findGuardrails, judge } from './index.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const extension = sample('Microsoft.Compute/virtualMachines/extensions@2024-07-01', 'vm/setup');
const nic = sample('Microsoft.Network/networkInterfaces@2024-05-01', 'nic');
const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');
const firewall = sample('Microsoft.Synapse/workspaces/firewallRules@2021-06-01', 'ws/office');

const publicNic = nic({
  properties: {
    ipConfigurations: [
      { name: 'ip', properties: { publicIPAddress: { id: "[resourceId('Microsoft.Network/publicIPAddresses', 'ip')]" } } },
    ],
  },
});
const scripted = (commandToExecute: string): Example => ({
  parameters: { password: { type: 'securestring' } },
  resources: [extension({ properties: { settings: { commandToExecute } } })],
});

test.each<[guardrail: string, Example, detail: string | undefined, expected: string | undefined]>([
  ['compute/no-public-address', publicNic, 'publicIpAddress.id is set', 'nothing'],
  [
    'compute/script-extension-secrets',
    scripted("[concat('setup.sh ', parameters('password'))]"),
    'commandToExecute holds the secret password',
    undefined,
  ],
  [
    'compute/script-extension-secrets',
    scripted("[concat('copy ', listKeys('store', '2023-05-01').keys[0].value)]"),
    'commandToExecute holds a secret, the answer of listKeys()',
    undefined,
  ],
  [
    'compute/script-extension-secrets',
    scripted('setup.sh --password=Corr3ct-h0rse'),
    'commandToExecute holds what looks like a secret, written out',
    undefined,
  ],
  [
    'template/secret-values',
    machine({ properties: { osProfile: { adminPassword: 'Corr3ct-h0rse' } } }),
    'adminPassword is written out',
    undefined,
  ],
  [
    'template/secret-values',
    machine({ properties: { osProfile: { adminPassword: "[parameters('login')]" } } }),
    'adminPassword comes from parameter login, which is not secure',
    undefined,
  ],
  [
    'storage/geo-redundant',
    account({ sku: { name: 'Standard_LRS' } }),
    undefined,
    'Standard_GRS or Standard_RAGRS or Standard_GZRS or Standard_RAGZRS or StandardV2_GRS or StandardV2_GZRS',
  ],
  ['synapse/no-firewall-rules', firewall({ properties: {} }), undefined, undefined],
])('%s says what is wrong and what is expected: %#', (id, example, detail, expected) => {
  const expansion = expandTemplate(new Source('t.json', exampleTemplate(example)), {});
  const failures = [...judge(expansion, findGuardrails(id).guardrails)].filter(({ judgement }) => judgement.outcome === 'fail');
  expect(failures.map(({ judgement }) => [judgement.detail, judgement.expected])).toEqual([[detail, expected]]);
});
