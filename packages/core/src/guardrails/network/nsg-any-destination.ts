import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { and } from '../look.ts';
import { allows, anybody, noRule, type Opening } from './security-rules.ts';

const group = sample('Microsoft.Network/networkSecurityGroups@2024-05-01', 'web');
const rule = sample('Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01', 'web/allow');

const opening: Opening = (properties) => {
  const destination = anybody(properties, 'destination');
  return { at: destination.at, open: and(allows(properties, 'Outbound'), destination.open) };
};

export const guardrail: Guardrail = {
  id: 'network/nsg-any-destination',
  title: 'Security groups name where traffic may go',
  severity: 'low',
  why: 'A machine that may talk to the whole internet can be told to: malware fetches its orders and sends data out.',
  fix: 'Set the destination to service tags or addresses, or send traffic through a firewall.',
  note: 'Without any rule Azure allows outbound traffic to the internet; this is about rules that ask for it.',
  peers: ['AVD-AZU-0051'],
  judge: noRule(opening),
  examples: {
    bad: [
      {
        at: '/properties/securityRules/0/properties/destinationAddressPrefix',
        in: group({
          properties: {
            securityRules: [
              {
                name: 'rule0',
                properties: {
                  access: 'Allow',
                  direction: 'Outbound',
                  priority: 100,
                  protocol: 'Tcp',
                  sourceAddressPrefix: '*',
                  sourcePortRange: '*',
                  destinationAddressPrefix: '*',
                  destinationPortRange: '22',
                },
              },
            ],
          },
        }),
      },
      {
        at: '/properties/destinationAddressPrefix',
        in: rule({
          properties: {
            access: 'Allow',
            direction: 'Outbound',
            priority: 100,
            protocol: 'Tcp',
            sourceAddressPrefix: '*',
            sourcePortRange: '*',
            destinationAddressPrefix: 'Internet',
            destinationPortRange: '22',
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
                direction: 'Outbound',
                priority: 100,
                protocol: 'Tcp',
                sourceAddressPrefix: '*',
                sourcePortRange: '*',
                destinationAddressPrefix: 'Storage',
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
          protocol: 'Tcp',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRange: '22',
        },
      }),
    ],
  },
};
