import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, members, or, test, type Look, type Truth } from '../look.ts';
import { judged } from '../property.ts';
import { isInBlock } from './address.ts';

const network = sample('Microsoft.Network/virtualNetworks@2024-05-01', 'spoke');

function servers(resource: Resource): Judgement[] {
  const blocks = members(look(resource.body, 'properties', 'addressSpace', 'addressPrefixes'));
  return members(look(resource.body, 'properties', 'dhcpOptions', 'dnsServers')).map((server) =>
    judged(resource, server, isInside(server, blocks)),
  );
}

function isInside({ value: address }: Look, blocks: readonly Look[]): Truth {
  const known = test(address, () => true);
  if (known !== true) return known;
  return or(...blocks.map(({ value }) => test(value, (block) => block !== undefined && isInBlock(address, block))));
}

export const guardrail: Guardrail = {
  id: 'network/local-dns',
  title: 'Own DNS servers of virtual networks stand in the network',
  severity: 'low',
  why: 'A name server on the other side of a connection takes the network down with the connection.',
  fix: 'List servers inside addressSpace in dhcpOptions.dnsServers, or none to use the DNS of Azure.',
  note: 'Networks without own servers pass. Servers of a peered hub are outside too; skip it where that is the design.',
  peers: ['CKV_AZURE_183', 'Azure.VNET.LocalDNS'],
  judge: { types: ['microsoft.network/virtualnetworks'], judge: servers },
  examples: {
    bad: [
      {
        at: '/properties/dhcpOptions/dnsServers/1',
        in: network({
          properties: {
            addressSpace: { addressPrefixes: ['10.1.0.0/16', '10.2.0.0/16'] },
            dhcpOptions: { dnsServers: ['10.2.0.4', '192.168.0.4'] },
          },
        }),
      },
    ],
    good: [
      network({
        properties: {
          addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
          dhcpOptions: { dnsServers: ['10.1.0.4', '10.1.255.255'] },
        },
      }),
      network({ properties: { addressSpace: { addressPrefixes: ['10.1.0.0/16'] } } }),
    ],
  },
};
