import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { customProperties } from './custom-properties.ts';

const service = sample('Microsoft.ApiManagement/service@2023-05-01-preview', 'api');

export const guardrail: Guardrail = {
  id: 'api-management/ciphers',
  title: 'API Management offers no weak cipher',
  severity: 'medium',
  why: 'Weak ciphers let whoever records the traffic read it later.',
  fix: 'Remove the Ciphers entries of customProperties for 3DES, CBC and RSA key exchange, or set them to false.',
  note: 'Absent, the gateway decides.',
  peers: ['Azure.APIM.Ciphers'],
  judge: customProperties(/\.Ciphers\.(?:TripleDes168|TLS_RSA_|\w*_CBC_)/i),
  examples: {
    bad: [
      {
        at: '/properties/customProperties/Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TripleDes168',
        in: service({
          properties: {
            customProperties: { 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TripleDes168': true },
          },
        }),
      },
      {
        at: '/properties/customProperties/Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TLS_RSA_WITH_AES_128_CBC_SHA',
        in: service({
          properties: {
            customProperties: {
              'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TLS_RSA_WITH_AES_128_CBC_SHA': 'true',
            },
          },
        }),
      },
    ],
    good: [
      service({
        properties: { customProperties: { 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TripleDes168': false } },
      }),
      service({ properties: {} }),
    ],
  },
};
