import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { reachableFromInternet } from './security-rules.ts';

const group = sample('Microsoft.Network/networkSecurityGroups@2024-05-01', 'web');
const rule = sample('Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01', 'web/allow');

export const guardrail: Guardrail = {
  id: 'network/nsg-management-ports',
  title: 'Security groups let nobody on the internet reach remote administration',
  severity: 'critical',
  why:
    'Windows Remote Management, Telnet, VNC, RPC and file sharing hand over a machine to whoever guesses one password or ' +
    'knows one flaw.',
  fix: 'Set the source to the addresses that administer the machines, or use Azure Bastion and remove the rule.',
  note: 'SSH and RDP have guardrails of their own. Here: ports 23, 135, 139, 445, 5800, 5900 to 5903, 5985 and 5986.',
  judge: reachableFromInternet('Tcp', [
    [23, 23],
    [135, 135],
    [139, 139],
    [445, 445],
    [5800, 5800],
    [5900, 5903],
    [5985, 5986],
  ]),
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
                  protocol: 'Tcp',
                  sourceAddressPrefix: '*',
                  sourcePortRange: '*',
                  destinationAddressPrefix: '*',
                  destinationPortRange: '5986',
                },
              },
            ],
          },
        }),
      },
      {
        at: '/properties/securityRules/1/properties/sourceAddressPrefixes/1',
        in: group({
          properties: {
            securityRules: [
              {
                name: 'rule0',
                properties: {
                  access: 'Deny',
                  direction: 'Inbound',
                  priority: 100,
                  protocol: 'Tcp',
                  sourceAddressPrefix: '*',
                  sourcePortRange: '*',
                  destinationAddressPrefix: '*',
                  destinationPortRange: '5986',
                },
              },
              {
                name: 'rule1',
                properties: {
                  access: 'Allow',
                  direction: 'Inbound',
                  priority: 100,
                  protocol: 'Tcp',
                  sourcePortRange: '*',
                  destinationAddressPrefix: '*',
                  sourceAddressPrefixes: ['10.0.0.0/8', '0.0.0.0/0'],
                  destinationPortRanges: ['9', '5985-5987'],
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
            sourceAddressPrefix: 'Internet',
            sourcePortRange: '*',
            destinationAddressPrefix: '*',
            destinationPortRange: '*',
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
                protocol: 'Tcp',
                sourceAddressPrefix: '10.1.0.0/16',
                sourcePortRange: '*',
                destinationAddressPrefix: '*',
                destinationPortRange: '5986',
              },
            },
            {
              name: 'rule1',
              properties: {
                access: 'Allow',
                direction: 'Inbound',
                priority: 100,
                protocol: 'Tcp',
                sourceAddressPrefix: '*',
                sourcePortRange: '*',
                destinationAddressPrefix: '*',
                destinationPortRange: '4443',
              },
            },
          ],
        },
      }),
      rule({
        properties: {
          access: 'Allow',
          direction: 'Outbound',
          priority: 100,
          protocol: 'Tcp',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRange: '5986',
        },
      }),
      rule({
        properties: {
          access: 'Deny',
          direction: 'Inbound',
          priority: 100,
          protocol: 'Tcp',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRange: '*',
        },
      }),
    ],
  },
};
