import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { reachableFromInternet } from './security-rules.ts';

const group = sample('Microsoft.Network/networkSecurityGroups@2024-05-01', 'web');
const rule = sample('Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01', 'web/allow');

export const guardrail: Guardrail = {
  id: 'network/nsg-rdp',
  title: 'Security groups let nobody on the internet reach RDP',
  severity: 'critical',
  why:
    'Open remote desktops are the most common way in for ransomware: passwords are tried around the clock and flaws are ' +
    'exploited within hours.',
  fix: 'Set the source to the addresses of your bastion or office, or use Azure Bastion and remove the rule.',
  note:
    "Every rule is judged by itself: a rule of higher priority that denies the same traffic doesn't excuse it. " +
    "Microsoft's built-in reads an assessment of running machines instead of the rules.",
  controls: ['cis-6.0/7.1', 'mcsb-1/NS-3', 'mcsb-2/NS-3'],
  peers: ['CKV_AZURE_9', 'AVD-AZU-0048', '59cb3da7-f206-4ae6-b827-7abf0a9cab9d'],
  judge: reachableFromInternet('Tcp', [[3389, 3389]]),
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
                  destinationPortRange: '3389',
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
                  destinationPortRange: '3389',
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
                  destinationPortRanges: ['9', '3388-3390'],
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
                destinationPortRange: '3389',
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
          destinationPortRange: '3389',
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
