import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { reachableFromInternet } from './security-rules.ts';

const group = sample('Microsoft.Network/networkSecurityGroups@2024-05-01', 'web');
const rule = sample('Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01', 'web/allow');

export const guardrail: Guardrail = {
  id: 'network/nsg-ssh',
  title: 'Security groups let nobody on the internet reach SSH',
  severity: 'critical',
  why:
    'SSH that answers the whole internet is found by scanners within minutes, and then one weak password or one flaw in ' +
    'the server is enough.',
  fix: 'Set the source to the addresses of your bastion or office, or use Azure Bastion and remove the rule.',
  note:
    "Every rule is judged by itself: a rule of higher priority that denies the same traffic doesn't excuse it. " +
    "Microsoft's built-in reads an assessment of running machines instead of the rules.",
  controls: ['cis-6.0/7.2', 'mcsb-1/NS-3', 'mcsb-2/NS-3'],
  peers: ['CKV_AZURE_10', 'AVD-AZU-0050', '2ade1579-4b2c-4590-bebb-f99bf597f612'],
  judge: reachableFromInternet('Tcp', [[22, 22]]),
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
                  destinationPortRange: '22',
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
                  destinationPortRange: '22',
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
                  destinationPortRanges: ['9', '21-23'],
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
                destinationPortRange: '22',
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
          destinationPortRange: '22',
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
