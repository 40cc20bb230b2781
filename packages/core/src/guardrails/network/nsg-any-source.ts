import { sample } from '../example.ts';
import type { Guardrail, ParameterValues } from '../guardrail.ts';
import { and, look, members } from '../look.ts';
import { allows, anybody, exceeds, noRule, portRange, type Opening } from './security-rules.ts';

const group = sample('Microsoft.Network/networkSecurityGroups@2024-05-01', 'web');
const rule = sample('Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01', 'web/allow');

function opening(parameters: ParameterValues): Opening {
  const ports = members(look(parameters, 'publicPorts'))
    .map(({ value }) => portRange(value))
    .filter((range) => range !== undefined);
  return (properties) => {
    const source = anybody(properties, 'source');
    return { at: source.at, open: and(allows(properties, 'Inbound'), exceeds(properties, ports), source.open) };
  };
}

export const guardrail: Guardrail = {
  id: 'network/nsg-any-source',
  title: 'Security groups name who may connect',
  severity: 'high',
  why: 'A rule for every source makes the service part of the internet; every flaw in it can be used by anybody.',
  fix: 'Set the source to addresses, a service tag or an application security group.',
  note:
    'Ports of the parameter publicPorts (80 and 443 unless you say otherwise) may be open to all. The built-in reads an ' +
    'assessment of running machines instead of the rules.',
  controls: ['mcsb-1/NS-1', 'mcsb-2/NS-1'],
  peers: ['AVD-AZU-0047', 'Azure.NSG.AnyInboundSource'],
  parameters: {
    publicPorts: {
      type: 'Array',
      defaultValue: ['80', '443'],
      metadata: { description: 'Ports and ranges of ports that may be open to everybody.' },
    },
  },
  judge: {
    types: ['microsoft.network/networksecuritygroups', 'microsoft.network/networksecuritygroups/securityrules'],
    judge: (resource, graph, parameters) => noRule(opening(parameters)).judge(resource, graph, parameters),
  },
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
                  protocol: '*',
                  sourceAddressPrefix: '*',
                  sourcePortRange: '*',
                  destinationAddressPrefix: '*',
                  destinationPortRange: '*',
                },
              },
            ],
          },
        }),
      },
      {
        at: '/properties/sourceAddressPrefixes/0',
        in: rule({
          properties: {
            access: 'Allow',
            direction: 'Inbound',
            priority: 100,
            protocol: 'Tcp',
            sourcePortRange: '*',
            destinationAddressPrefix: '*',
            destinationPortRange: '8443',
            sourceAddressPrefixes: ['0.0.0.0/1', '128.0.0.0/1'],
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
            protocol: 'Tcp',
            sourceAddressPrefix: '::/0',
            sourcePortRange: '*',
            destinationAddressPrefix: '*',
            destinationPortRanges: ['80', '8080'],
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
                sourceAddressPrefix: '*',
                sourcePortRange: '*',
                destinationAddressPrefix: '*',
                destinationPortRange: '443',
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
          sourceAddressPrefix: 'AzureLoadBalancer',
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
