import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const files = sample('Microsoft.Storage/storageAccounts/fileServices@2023-05-01', 'example/default');
const account = sample('Microsoft.Storage/storageAccounts@2023-05-01', 'example');

export const guardrail: Guardrail = {
  id: 'storage/smb-encryption',
  title: 'File shares encrypt SMB traffic with AES-256-GCM only',
  severity: 'low',
  why: 'Clients may otherwise choose AES-128-CCM, the slowest and weakest of the three.',
  fix: 'Set protocolSettings.smb.channelEncryption to AES-256-GCM;.',
  note:
    'Absent, AES-128-CCM, AES-128-GCM and AES-256-GCM are taken. Judged where a template writes the file service of an ' +
    'account.',
  controls: ['cis-6.0/9.1.3'],
  set: { '/properties/protocolSettings/smb/channelEncryption': 'AES-256-GCM;' },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Storage/storageAccounts/fileServices' },
        {
          field: 'Microsoft.Storage/storageAccounts/fileServices/protocolSettings.smb.channelEncryption',
          notIn: ['AES-256-GCM', 'AES-256-GCM;'],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/protocolSettings/smb/channelEncryption',
        in: files({ properties: { protocolSettings: { smb: { channelEncryption: 'AES-128-GCM;AES-256-GCM' } } } }),
      },
      { at: '/properties', in: files({ properties: {} }) },
      {
        at: 'example/default#/properties/protocolSettings/smb',
        in: account({
          properties: {},
          resources: [
            {
              type: 'fileServices',
              apiVersion: '2023-05-01',
              name: 'default',
              properties: { protocolSettings: { smb: { versions: 'SMB3.1.1' } } },
            },
          ],
        }),
      },
    ],
    good: [files({ properties: { protocolSettings: { smb: { channelEncryption: 'AES-256-GCM' } } } })],
  },
};
