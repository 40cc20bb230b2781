import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { look, type Look } from '../look.ts';
import { literalSecrets } from '../secrets.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const scaleSet = sample('Microsoft.Compute/virtualMachineScaleSets@2024-07-01', 'web');

function customData({ type, body }: Resource): Look[] {
  const profile = type.toLowerCase() === 'microsoft.compute/virtualmachines' ? [] : ['virtualMachineProfile'];
  return ['customData', 'userData'].map((name) =>
    look(body, 'properties', ...profile, ...(name === 'userData' ? [] : ['osProfile']), name),
  );
}

export const guardrail: Guardrail = {
  id: 'compute/custom-data-secrets',
  title: 'Custom data of machines holds no secret',
  severity: 'critical',
  why: 'Custom data stays readable on the machine and in its model for everybody who may read it.',
  fix: 'Put the secret into a key vault and let the machine read it with its managed identity.',
  note: 'Judged where the text is known: keys, tokens and passwords that are written out.',
  peers: ['CKV_AZURE_45', 'AVD-AZU-0037'],
  secret: true,
  judge: {
    types: ['microsoft.compute/virtualmachines', 'microsoft.compute/virtualmachinescalesets'],
    judge: (resource) => literalSecrets(resource, customData(resource)),
  },
  examples: {
    bad: [
      {
        at: '/properties/osProfile/customData',
        in: machine({
          properties: { osProfile: { customData: 'export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' } },
        }),
      },
      {
        at: '/properties/virtualMachineProfile/userData',
        in: scaleSet({ properties: { virtualMachineProfile: { userData: "[base64('password=Corr3ct-h0rse-battery')]" } } }),
      },
    ],
    good: [
      machine({ properties: { osProfile: { customData: "[base64('#!/bin/sh\\napt-get update')]" } } }),
      machine({ properties: {} }),
    ],
  },
};
