import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const scaleSet = sample('Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'web');

export const guardrail: Guardrail = {
  id: 'compute/windows-automatic-updates',
  title: 'Windows machines and scale sets update themselves',
  severity: 'medium',
  why: 'Flaws are exploited within days of their publication; a machine that waits for somebody to patch it is late.',
  fix: 'Remove enableAutomaticUpdates or set it to true.',
  note: 'Absent, it is on.',
  peers: ['CKV_AZURE_177', 'Azure.VM.Updates'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
            { field: 'Microsoft.Compute/virtualMachines/osProfile.windowsConfiguration.enableAutomaticUpdates', equals: false },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachineScaleSets' },
            {
              field:
                'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.osProfile.windowsConfiguration.enableAutomaticUpdates',
              equals: false,
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/osProfile/windowsConfiguration/enableAutomaticUpdates',
        in: machine({ properties: { osProfile: { windowsConfiguration: { enableAutomaticUpdates: false } } } }),
      },
      {
        at: '/properties/virtualMachineProfile/osProfile/windowsConfiguration/enableAutomaticUpdates',
        in: scaleSet({
          properties: { virtualMachineProfile: { osProfile: { windowsConfiguration: { enableAutomaticUpdates: false } } } },
        }),
      },
    ],
    good: [
      machine({ properties: { osProfile: { windowsConfiguration: { enableAutomaticUpdates: true } } } }),
      machine({ properties: { osProfile: { windowsConfiguration: {} } } }),
      scaleSet({ properties: {} }),
    ],
  },
};
