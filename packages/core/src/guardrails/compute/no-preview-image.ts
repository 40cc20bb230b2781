import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const scaleSet = sample('Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'web');

export const guardrail: Guardrail = {
  id: 'compute/no-preview-image',
  title: 'Machines are not made from preview images',
  severity: 'low',
  why: 'Preview images get no support and no promise of fixes.',
  fix: 'Choose a released offer and sku.',
  peers: ['Virtual-Machines-Should-Not-Be-Preview'],
  rule: {
    if: {
      anyOf: [
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachines' },
            {
              anyOf: [
                { field: 'Microsoft.Compute/virtualMachines/storageProfile.imageReference.offer', like: '*-preview' },
                { field: 'Microsoft.Compute/virtualMachines/storageProfile.imageReference.sku', contains: 'preview' },
                { field: 'Microsoft.Compute/virtualMachines/storageProfile.imageReference.version', contains: 'preview' },
              ],
            },
          ],
        },
        {
          allOf: [
            { field: 'type', equals: 'Microsoft.Compute/virtualMachineScaleSets' },
            {
              anyOf: [
                {
                  field: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.storageProfile.imageReference.offer',
                  like: '*-preview',
                },
                {
                  field: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.storageProfile.imageReference.sku',
                  contains: 'preview',
                },
                {
                  field: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachineProfile.storageProfile.imageReference.version',
                  contains: 'preview',
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
    bad: [
      {
        at: '/properties/storageProfile/imageReference/offer',
        in: machine({
          properties: {
            storageProfile: { imageReference: { publisher: 'example', offer: 'server-preview', sku: '1', version: 'latest' } },
          },
        }),
      },
      {
        at: '/properties/virtualMachineProfile/storageProfile/imageReference/sku',
        in: scaleSet({
          properties: {
            virtualMachineProfile: {
              storageProfile: { imageReference: { publisher: 'example', offer: 'server', sku: '2-preview', version: 'latest' } },
            },
          },
        }),
      },
    ],
    good: [
      machine({
        properties: {
          storageProfile: { imageReference: { publisher: 'example', offer: 'server', sku: '1', version: 'latest' } },
        },
      }),
      scaleSet({ properties: {} }),
    ],
  },
};
