import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const network = sample('Microsoft.Network/virtualNetworks@2024-05-01', 'spoke');

export const guardrail: Guardrail = {
  id: 'network/dns-servers',
  title: 'Virtual networks with own DNS servers have two',
  severity: 'low',
  why: 'With a single name server its maintenance or failure stops everything in the network.',
  fix: 'List two servers in dhcpOptions.dnsServers, or none to use the DNS of Azure.',
  note: '168.63.129.16, the DNS of Azure, is redundant by itself but counts like any other here.',
  peers: ['CKV_AZURE_182', 'Azure.VNET.SingleDNS'],
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/virtualNetworks' },
        { count: { field: 'Microsoft.Network/virtualNetworks/dhcpOptions.dnsServers[*]' }, equals: 1 },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      { at: '/properties/dhcpOptions/dnsServers/0', in: network({ properties: { dhcpOptions: { dnsServers: ['10.0.0.4'] } } }) },
    ],
    good: [
      network({ properties: { dhcpOptions: { dnsServers: ['10.0.0.4', '10.0.0.5'] } } }),
      network({ properties: { dhcpOptions: { dnsServers: [] } } }),
      network({ properties: {} }),
    ],
    unknown: [network({ properties: { dhcpOptions: { dnsServers: "[parameters('servers')]" } } })],
  },
};
