import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const scaleSet = sample('Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'web');

export const guardrail: Guardrail = {
  id: 'compute/approved-image',
  title: 'Machines and scale sets are made from approved images',
  severity: 'medium',
  why: 'An image from anywhere brings software and back doors that nobody checked; one flaw in it is on every machine made of it.',
  fix: 'Set imageReference.id to an image of an approved gallery.',
  note:
    'Asks nothing until approvedImages lists patterns of image ids (`*` stands for anything), for example ' +
    '/subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/galleries/*/images/*. Images of the marketplace have no ' +
    "id and fail then; machines made from a disk have no image and aren't judged.",
  parameters: {
    approvedImages: {
      type: 'Array',
      defaultValue: [],
      metadata: { description: 'Patterns of the ids of approved images; * stands for anything.' },
    },
  },
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
            { value: "[empty(parameters('approvedImages'))]", equals: false },
            { field: 'Microsoft.Compute/virtualMachines/storageProfile.imageReference', exists: true },
            {
              anyOf: [
                { field: 'Microsoft.Compute/virtualMachines/storageProfile.imageReference.id', exists: false },
                {
                  allOf: [
                    {
                      count: {
                        value: "[parameters('approvedImages')]",
                        name: 'approved',
                        where: {
                          field: 'Microsoft.Compute/virtualMachines/storageProfile.imageReference.id',
                          like: "[current('approved')]",
                        },
                      },
                      less: 1,
                    },
                    { field: 'Microsoft.Compute/virtualMachines/storageProfile.imageReference.id', exists: true },
                  ],
                },
              ],
            },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachineScaleSets' },
            { value: "[empty(parameters('approvedImages'))]", equals: false },
            {
              field: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.storageProfile.imageReference',
              exists: true,
            },
            {
              anyOf: [
                {
                  field: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.storageProfile.imageReference.id',
                  exists: false,
                },
                {
                  allOf: [
                    {
                      count: {
                        value: "[parameters('approvedImages')]",
                        name: 'approved',
                        where: {
                          field:
                            'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.storageProfile.imageReference.id',
                          like: "[current('approved')]",
                        },
                      },
                      less: 1,
                    },
                    {
                      field: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.storageProfile.imageReference.id',
                      exists: true,
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    values: { approvedImages: ['/subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/galleries/*/images/*'] },
    bad: [
      {
        at: '/properties/storageProfile/imageReference',
        in: machine({
          properties: {
            storageProfile: {
              imageReference: {
                publisher: 'Canonical',
                offer: '0001-com-ubuntu-server-jammy',
                sku: '22_04-lts-gen2',
                version: 'latest',
              },
            },
          },
        }),
      },
      {
        at: '/properties/virtualMachineProfile/storageProfile/imageReference/id',
        in: scaleSet({
          properties: {
            virtualMachineProfile: {
              storageProfile: { imageReference: { id: '/CommunityGalleries/anybody/Images/server/Versions/latest' } },
            },
          },
        }),
      },
    ],
    good: [
      machine({
        properties: {
          storageProfile: {
            imageReference: {
              id: '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/images/providers/Microsoft.Compute/galleries/golden/images/ubuntu/versions/1.4.0',
            },
          },
        },
      }),
      scaleSet({
        properties: {
          virtualMachineProfile: {
            storageProfile: {
              imageReference: {
                id: '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/images/providers/Microsoft.Compute/galleries/golden/images/ubuntu/versions/1.4.0',
              },
            },
          },
        },
      }),
      machine({ properties: { storageProfile: { osDisk: { createOption: 'Attach' } } } }),
    ],
    unknown: [machine({ properties: { storageProfile: { imageReference: { id: "[parameters('image')]" } } } })],
  },
};
