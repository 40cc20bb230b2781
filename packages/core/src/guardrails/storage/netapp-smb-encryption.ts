import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const volume = sample('Microsoft.NetApp/netAppAccounts/capacityPools/volumes@2023-07-01', 'account/pool/volume');

export const guardrail: Guardrail = {
  id: 'storage/netapp-smb-encryption',
  title: 'NetApp volumes encrypt SMB traffic',
  severity: 'medium',
  why: 'Without encryption anybody on the path reads the files that clients open.',
  fix: 'Set smbEncryption to true.',
  note: 'Absent, it is false. Judges volumes that speak SMB (CIFS).',
  controls: ['mcsb-2/DP-4'],
  builtin: 'ddcf4b94-9dfa-4a80-aca6-22bb654fde72',
  set: { '/properties/smbEncryption': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes' },
        {
          count: {
            field: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes/protocolTypes[*]',
            where: { field: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes/protocolTypes[*]', equals: 'CIFS' },
          },
          greater: 0,
        },
        { field: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes/smbEncryption', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/smbEncryption', in: volume({ properties: { protocolTypes: ['CIFS'], smbEncryption: false } }) }],
    good: [
      volume({ properties: { protocolTypes: ['CIFS'], smbEncryption: true } }),
      volume({ properties: { protocolTypes: ['NFSv4.1'] } }),
    ],
  },
};
