import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const zone = sample('Microsoft.Network/dnsZones@2018-05-01', 'example.com');
const dnssec = sample('Microsoft.Network/dnsZones/dnssecConfigs@2023-07-01-preview', 'example.com/default');

export const guardrail: Guardrail = {
  id: 'network/dnssec',
  title: 'Public DNS zones are signed',
  severity: 'low',
  why: 'Unsigned answers can be forged, and visitors sent to somebody else.',
  fix: 'Add a Microsoft.Network/dnsZones/dnssecConfigs child called default, and hand its key to the parent zone.',
  peers: ['Azure.DNS.DNSSEC'],
  rule: {
    if: { field: 'type', equals: 'Microsoft.Network/dnsZones' },
    then: { effect: 'auditIfNotExists', details: { type: 'Microsoft.Network/dnsZones/dnssecConfigs' } },
  },
  examples: {
    bad: [{ at: '', in: zone({ properties: {} }) }],
    good: [[zone({ properties: {} }), dnssec({ properties: {} })]],
    unknown: [],
  },
};
