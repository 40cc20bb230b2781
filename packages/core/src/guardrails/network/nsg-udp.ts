import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { and, isOneOf, lookFrom, or } from '../look.ts';
import { allows, anybody, meets, noRule, type Opening, type PortRange } from './security-rules.ts';

const group = sample('Microsoft.Network/networkSecurityGroups@2024-05-01', 'web');
const rule = sample('Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01', 'web/allow');

/** DNS, TFTP, portmap, NTP, NetBIOS, SNMP, LDAP, SSDP, memcached: https://www.cisa.gov/news-events/alerts/2014/01/17/udp-based-amplification-attacks */
const AMPLIFIERS: readonly PortRange[] = [
  [53, 53],
  [69, 69],
  [111, 111],
  [123, 123],
  [137, 137],
  [161, 161],
  [389, 389],
  [1900, 1900],
  [11211, 11211],
];

const opening: Opening = (properties) => {
  const source = anybody(properties, 'source');
  const protocol = lookFrom(properties, 'protocol').value;
  const udp = or(isOneOf(protocol, 'Udp'), and(isOneOf(protocol, '*'), meets(properties, AMPLIFIERS)));
  return { at: source.at, open: and(allows(properties, 'Inbound'), udp, source.open) };
};

export const guardrail: Guardrail = {
  id: 'network/nsg-udp',
  title: 'Security groups let nobody on the internet reach UDP services',
  severity: 'high',
  why:
    'UDP senders can be forged: open DNS, NTP, SNMP, LDAP or memcached is abused to flood third parties from your ' +
    'addresses, and answers strangers besides.',
  fix: 'Set the source to the addresses that need the service.',
  note: 'Rules for UDP fail on every port, rules for all protocols only where they reach a port that is used for amplification.',
  controls: ['cis-6.0/7.3'],
  peers: ['CKV_AZURE_77'],
  judge: noRule(opening),
  examples: {
    bad: [
      {
        at: '/properties/securityRules/0/properties/sourceAddressPrefix',
        in: group({
          properties: {
            securityRules: [
              {
                name: 'rule0',
                properties: {
                  access: 'Allow',
                  direction: 'Inbound',
                  priority: 100,
                  protocol: 'Udp',
                  sourceAddressPrefix: '*',
                  sourcePortRange: '*',
                  destinationAddressPrefix: '*',
                  destinationPortRange: '4500',
                },
              },
            ],
          },
        }),
      },
      {
        at: '/properties/sourceAddressPrefix',
        in: rule({
          properties: {
            access: 'Allow',
            direction: 'Inbound',
            priority: 100,
            protocol: '*',
            sourceAddressPrefix: '*',
            sourcePortRange: '*',
            destinationAddressPrefix: '*',
            destinationPortRange: '100-200',
          },
        }),
      },
    ],
    good: [
      group({
        properties: {
          securityRules: [
            {
              name: 'rule0',
              properties: {
                access: 'Allow',
                direction: 'Inbound',
                priority: 100,
                protocol: 'Udp',
                sourceAddressPrefix: '10.0.0.0/8',
                sourcePortRange: '*',
                destinationAddressPrefix: '*',
                destinationPortRange: '22',
              },
            },
          ],
        },
      }),
      rule({
        properties: {
          access: 'Allow',
          direction: 'Inbound',
          priority: 100,
          protocol: '*',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRange: '443',
        },
      }),
      rule({
        properties: {
          access: 'Allow',
          direction: 'Inbound',
          priority: 100,
          protocol: 'Tcp',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRange: '53',
        },
      }),
    ],
  },
};
