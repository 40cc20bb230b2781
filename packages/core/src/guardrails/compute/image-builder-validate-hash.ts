import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { unpinned } from './image-builder.ts';

const template = sample('Microsoft.VirtualMachineImages/imageTemplates@2024-02-01', 'golden');

export const guardrail: Guardrail = {
  id: 'compute/image-builder-validate-hash',
  title: 'Image Builder checks its validation scripts',
  severity: 'medium',
  why: 'A script that changed at its source ends up in every machine that is made of the image.',
  fix: 'Set sha256Checksum beside scriptUri or sourceUri.',
  peers: ['Azure.ImageBuilder.ValidateHash'],
  judge: unpinned('properties', 'validate', 'inVMValidations'),
  examples: {
    bad: [
      {
        at: '/properties/validate/inVMValidations/0/scriptUri',
        in: template({
          properties: { validate: { inVMValidations: [{ type: 'Shell', scriptUri: 'https://scripts.example/setup.sh' }] } },
        }),
      },
      {
        at: '/properties/validate/inVMValidations/1/sourceUri',
        in: template({
          properties: {
            validate: {
              inVMValidations: [
                {
                  type: 'Shell',
                  scriptUri: 'https://scripts.example/setup.sh',
                  sha256Checksum: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
                },
                { type: 'File', sourceUri: 'https://scripts.example/a.conf', destination: '/etc/a.conf' },
              ],
            },
          },
        }),
      },
    ],
    good: [
      template({ properties: { validate: { inVMValidations: [{ type: 'Shell', inline: ['apt-get update'] }] } } }),
      template({ properties: {} }),
    ],
  },
};
