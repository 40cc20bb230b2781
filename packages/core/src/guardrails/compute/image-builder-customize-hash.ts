import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { unpinned } from './image-builder.ts';

const template = sample('Microsoft.VirtualMachineImages/imageTemplates@2024-02-01', 'golden');

export const guardrail: Guardrail = {
  id: 'compute/image-builder-customize-hash',
  title: 'Image Builder checks the scripts and files that it runs',
  severity: 'medium',
  why: 'A script that changed at its source ends up in every machine that is made of the image.',
  fix: 'Set sha256Checksum beside scriptUri or sourceUri.',
  peers: ['Azure.ImageBuilder.CustomizeHash'],
  judge: unpinned('properties', 'customize'),
  examples: {
    bad: [
      {
        at: '/properties/customize/0/scriptUri',
        in: template({ properties: { customize: [{ type: 'Shell', scriptUri: 'https://scripts.example/setup.sh' }] } }),
      },
      {
        at: '/properties/customize/1/sourceUri',
        in: template({
          properties: {
            customize: [
              {
                type: 'Shell',
                scriptUri: 'https://scripts.example/setup.sh',
                sha256Checksum: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
              },
              { type: 'File', sourceUri: 'https://scripts.example/a.conf', destination: '/etc/a.conf' },
            ],
          },
        }),
      },
    ],
    good: [
      template({ properties: { customize: [{ type: 'Shell', inline: ['apt-get update'] }] } }),
      template({ properties: {} }),
    ],
  },
};
