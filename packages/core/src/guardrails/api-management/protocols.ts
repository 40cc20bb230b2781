import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { customProperties } from './custom-properties.ts';

const service = sample('Microsoft.ApiManagement/service@2023-05-01-preview', 'api');

export const guardrail: Guardrail = {
  id: 'api-management/protocols',
  title: 'API Management accepts TLS 1.2 and newer only',
  severity: 'high',
  why: 'SSL 3.0, TLS 1.0 and 1.1 can be broken by whoever sits between client, gateway and backend.',
  fix: 'Remove the Protocols.Ssl30, Tls10 and Tls11 entries of customProperties or set them to false.',
  note: 'Absent, they are off for services made since April 2018.',
  peers: ['CKV_AZURE_173', 'Azure.APIM.Protocols'],
  judge: customProperties(/\.Protocols\.(?:Ssl30|Tls10|Tls11)$/i),
  examples: {
    bad: [
      {
        at: '/properties/customProperties/Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10',
        in: service({
          properties: { customProperties: { 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10': true } },
        }),
      },
      {
        at: '/properties/customProperties/Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.Ssl30',
        in: service({
          properties: {
            customProperties: { 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.Ssl30': 'True' },
          },
        }),
      },
    ],
    good: [
      service({
        properties: {
          customProperties: {
            'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10': false,
            'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.Ssl30': 'false',
          },
        },
      }),
      service({ properties: {} }),
    ],
  },
};
