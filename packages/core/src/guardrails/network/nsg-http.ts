import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { reachableFromInternet } from './security-rules.ts';

const group = sample('Microsoft.Network/networkSecurityGroups@2024-05-01', 'web');
const rule = sample('Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01', 'web/allow');

export const guardrail: Guardrail = {
  id: 'network/nsg-http',
  title: 'Security groups let nobody on the internet reach plain HTTP',
  severity: 'low',
  why: 'Without TLS whoever sits between reads and changes everything, sign-ins included.',
  fix: 'Let only the application gateway or Front Door reach port 80, or serve HTTPS alone.',
  note: 'A machine that only redirects to HTTPS is a reason to skip it.',
  controls: ['cis-6.0/7.4'],
  peers: ['CKV_AZURE_160'],
  judge: reachableFromInternet('Tcp', [[80, 80]]),
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
                  destinationPortRange: '80',
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
                  destinationPortRange: '80',
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
                  destinationPortRanges: ['9', '79-81'],
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
                destinationPortRange: '80',
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
          destinationPortRange: '80',
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
