import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { and, isOneOf, look, lookFrom, members, or, test } from '../look.ts';
import { judged } from '../property.ts';

const cluster = sample('Microsoft.ServiceFabric/clusters@2021-06-01', 'fabric');

function protection(resource: Resource): Judgement[] {
  const settings = look(resource.body, 'properties', 'fabricSettings');
  const parameters = members(settings).flatMap((section) => members(lookFrom(section, 'parameters')));
  const level = parameters.find((parameter) => isOneOf(lookFrom(parameter, 'name').value, 'ClusterProtectionLevel') === true);
  const place = level ? lookFrom(level, 'value') : settings;
  const unread = test(settings.value, () => false);
  return [judged(resource, place, or(unread, and(level !== undefined, isOneOf(place.value, 'EncryptAndSign'))))];
}

export const guardrail: Guardrail = {
  id: 'service-fabric/protection-level',
  title: 'Service Fabric clusters encrypt and sign what nodes send',
  severity: 'high',
  why: 'Otherwise whoever is in the network reads and changes what the nodes of the cluster tell each other.',
  fix: 'Set parameter ClusterProtectionLevel of section Security in fabricSettings to EncryptAndSign.',
  controls: ['mcsb-1/DP-4', 'mcsb-2/DP-4'],
  peers: ['CKV_AZURE_125', 'Azure.ServiceFabric.ProtectionLevel'],
  builtin: '617c02be-7f02-4efd-8836-3180d47b6c68',
  judge: { types: ['microsoft.servicefabric/clusters'], judge: protection },
  examples: {
    bad: [
      {
        at: '/properties/fabricSettings/1/parameters/0/value',
        in: cluster({
          properties: {
            fabricSettings: [
              { name: 'Diagnostics', parameters: [] },
              { name: 'Security', parameters: [{ name: 'ClusterProtectionLevel', value: 'Sign' }] },
            ],
          },
        }),
      },
      {
        at: '/properties/fabricSettings',
        in: cluster({
          properties: {
            fabricSettings: [
              { name: 'Diagnostics', parameters: [] },
              { name: 'Security', parameters: [{ name: 'Other', value: 'x' }] },
            ],
          },
        }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [
      cluster({
        properties: {
          fabricSettings: [
            { name: 'Diagnostics', parameters: [] },
            { name: 'Security', parameters: [{ name: 'ClusterProtectionLevel', value: 'EncryptAndSign' }] },
          ],
        },
      }),
    ],
  },
};
