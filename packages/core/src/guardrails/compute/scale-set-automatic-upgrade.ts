import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const scaleSet = sample('Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'web');

export const guardrail: Guardrail = {
  id: 'compute/scale-set-automatic-upgrade',
  title: 'Scale sets take new images by themselves',
  severity: 'medium',
  why: 'Machines keep the flaws of the image that they were made from until somebody replaces them.',
  fix: 'Set upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade to true.',
  note: 'An extension that upgrades itself counts too, as it does for peers.',
  peers: ['CKV_AZURE_95'],
  set: { '/properties/upgradePolicy/automaticOSUpgradePolicy/enableAutomaticOSUpgrade': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Compute/virtualMachineScaleSets' },
        {
          count: {
            field: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.extensionProfile.extensions[*]',
            where: {
              field:
                'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.extensionProfile.extensions[*].enableAutomaticUpgrade',
              equals: true,
            },
          },
          less: 1,
        },
        {
          field: 'Microsoft.Compute/virtualMachineScaleSets/upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade',
          notEquals: true,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/upgradePolicy/automaticOSUpgradePolicy/enableAutomaticOSUpgrade',
        in: scaleSet({ properties: { upgradePolicy: { automaticOSUpgradePolicy: { enableAutomaticOSUpgrade: false } } } }),
      },
      { at: '/properties', in: scaleSet({ properties: {} }) },
    ],
    good: [
      scaleSet({ properties: { upgradePolicy: { automaticOSUpgradePolicy: { enableAutomaticOSUpgrade: true } } } }),
      scaleSet({
        properties: {
          virtualMachineProfile: {
            extensionProfile: { extensions: [{ name: 'health', properties: { enableAutomaticUpgrade: true } }] },
          },
        },
      }),
    ],
  },
};
