import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const frontDoor = sample('Microsoft.Network/frontDoors@2021-06-01', 'door');

export const guardrail: Guardrail = {
  id: 'network/front-door-waf',
  title: 'Front Door endpoints have a web application firewall',
  severity: 'high',
  why: 'Without a firewall for web applications every known attack on web code reaches the servers behind the endpoint.',
  fix: 'Set webApplicationFirewallPolicyLink.id on each frontend endpoint.',
  note: 'Front Door (classic) is retired on 31 March 2027; move to Front Door Standard or Premium.',
  controls: ['mcsb-1/NS-6', 'mcsb-2/NS-6'],
  peers: ['CKV_AZURE_121', 'Azure.FrontDoor.UseWAF'],
  builtin: '055aa869-bc98-4af8-bafc-23f1ab6ffe2c',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.Network/frontDoors' },
        {
          count: {
            field: 'Microsoft.Network/frontdoors/frontendEndpoints[*]',
            where: {
              field: 'Microsoft.Network/frontdoors/frontendEndpoints[*].webApplicationFirewallPolicyLink.id',
              exists: false,
            },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [
      {
        at: '/properties/frontendEndpoints/0/properties',
        in: frontDoor({ properties: { frontendEndpoints: [{ name: 'web', properties: { hostName: 'shop.azurefd.net' } }] } }),
      },
    ],
    good: [
      frontDoor({
        properties: {
          frontendEndpoints: [
            {
              name: 'web',
              properties: {
                webApplicationFirewallPolicyLink: {
                  id: "[resourceId('Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies', 'waf')]",
                },
              },
            },
          ],
        },
      }),
    ],
  },
};
