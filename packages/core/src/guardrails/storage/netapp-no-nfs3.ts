import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const volume = sample('Microsoft.NetApp/netAppAccounts/capacityPools/volumes@2023-07-01', 'account/pool/volume');

export const guardrail: Guardrail = {
  id: 'storage/netapp-no-nfs3',
  title: 'NetApp volumes do not speak NFSv3',
  severity: 'medium',
  why: 'NFSv3 knows neither users nor encryption: whoever reaches the export policy with the right address reads everything.',
  fix: 'Set protocolTypes to NFSv4.1 (with Kerberos) or CIFS.',
  note: 'Absent, it is NFSv3; the built-in only reports an explicit one.',
  builtin: 'd558e1a6-296d-4fbb-81a5-ea25822639f6',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes' },
        {
          anyOf: [
            {
              count: {
                field: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes/protocolTypes[*]',
                where: { field: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes/protocolTypes[*]', equals: 'NFSv3' },
              },
              greater: 0,
            },
            { field: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes/protocolTypes', exists: false },
          ],
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/protocolTypes/0', in: volume({ properties: { protocolTypes: ['NFSv3'] } }) },
      { at: '/properties', in: volume({ properties: {} }) },
    ],
    good: [volume({ properties: { protocolTypes: ['NFSv4.1'] } }), volume({ properties: { protocolTypes: ['CIFS'] } })],
  },
};
