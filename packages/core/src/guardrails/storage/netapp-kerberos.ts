import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const volume = sample('Microsoft.NetApp/netAppAccounts/capacityPools/volumes@2023-07-01', 'account/pool/volume');

export const guardrail: Guardrail = {
  id: 'storage/netapp-kerberos',
  title: 'NetApp volumes for NFSv4.1 use Kerberos',
  severity: 'medium',
  why: 'Without Kerberos a client says itself which user it is, and nothing on the way is encrypted.',
  fix: 'Set kerberosEnabled to true and allow Kerberos 5p in the export policy.',
  note: 'Absent, it is false. The built-in also looks into the rules of the export policy.',
  controls: ['mcsb-2/DP-4'],
  builtin: '7c6c7139-7d8e-45d0-9d94-72386a61308b',
  set: { '/properties/kerberosEnabled': true },
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes' },
        {
          count: {
            field: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes/protocolTypes[*]',
            where: { field: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes/protocolTypes[*]', equals: 'NFSv4.1' },
          },
          greater: 0,
        },
        { field: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes/kerberosEnabled', notEquals: true },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/kerberosEnabled', in: volume({ properties: { protocolTypes: ['NFSv4.1'], kerberosEnabled: false } }) },
    ],
    good: [
      volume({ properties: { protocolTypes: ['NFSv4.1'], kerberosEnabled: true } }),
      volume({ properties: { protocolTypes: ['CIFS'] } }),
    ],
  },
};
