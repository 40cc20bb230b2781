import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { look } from '../look.ts';
import { exposedSecrets } from '../secrets.ts';

const extension = sample('Microsoft.Compute/virtualMachines/extensions@2024-07-01', 'vm/setup');

export const guardrail: Guardrail = {
  id: 'compute/script-extension-secrets',
  title: 'Scripts of extensions get secrets through protectedSettings',
  severity: 'high',
  why: 'Everybody who may read the machine reads its settings; protectedSettings are encrypted for the machine alone.',
  fix: 'Move commandToExecute into protectedSettings.',
  note: 'Judged are literal secrets, and secure parameters or keys that are put into settings.',
  peers: ['Azure.VM.ScriptExtensions', 'Azure.VMSS.ScriptExtensions', 'CommandToExecute-Must-Use-ProtectedSettings-For-Secrets'],
  secret: true,
  judge: {
    types: ['microsoft.compute/virtualmachines/extensions', 'microsoft.compute/virtualmachinescalesets/extensions'],
    judge: (resource) => exposedSecrets(resource, look(resource.body, 'properties', 'settings')),
  },
  examples: {
    bad: [
      {
        at: '/properties/settings/commandToExecute',
        in: {
          parameters: { password: { type: 'securestring' } },
          resources: [
            extension({
              properties: {
                type: 'CustomScript',
                settings: { commandToExecute: "[concat('setup.sh -p ', parameters('password'))]" },
              },
            }),
          ],
        },
      },
      {
        at: '/properties/settings/commandToExecute',
        in: extension({
          properties: { settings: { commandToExecute: "[concat('copy ', listKeys('store', '2023-05-01').keys[0].value)]" } },
        }),
      },
    ],
    good: [
      {
        parameters: { password: { type: 'securestring' } },
        resources: [
          extension({
            properties: {
              settings: { timestamp: 1 },
              protectedSettings: { commandToExecute: "[concat('setup.sh -p ', parameters('password'))]" },
            },
          }),
        ],
      },
      extension({ properties: { settings: { commandToExecute: "[concat('setup.sh ', parameters('name'))]" } } }),
    ],
    unknown: [],
  },
};
