import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { look } from '../look.ts';
import { exposedSecrets } from '../secrets.ts';

const value = sample('Microsoft.AppConfiguration/configurationStores/keyValues@2024-05-01', 'settings/db');

export const guardrail: Guardrail = {
  id: 'app-configuration/no-secrets',
  title: 'Values of App Configuration hold no secret',
  severity: 'high',
  why: 'Everybody who may read settings reads them; a key vault reference is read by the app alone.',
  fix:
    'Store a reference: contentType application/vnd.microsoft.appconfig.keyvaultref+json;charset=utf-8 and value {"uri": ' +
    '"https://..."}.',
  note: 'Judged are secrets that are written out, and secure parameters or keys that go into value.',
  peers: ['Azure.AppConfig.SecretLeak'],
  secret: true,
  judge: {
    types: ['microsoft.appconfiguration/configurationstores/keyvalues'],
    judge: (resource) => exposedSecrets(resource, look(resource.body, 'properties', 'value')),
  },
  examples: {
    bad: [
      {
        at: '/properties/value',
        in: {
          parameters: { password: { type: 'securestring' } },
          resources: [value({ properties: { value: "[parameters('password')]" } })],
        },
      },
      { at: '/properties/value', in: value({ properties: { value: 'Server=db;Password=Corr3ct-h0rse' } }) },
    ],
    good: [
      value({
        properties: {
          value: '{"uri":"https://kv.vault.azure.net/secrets/db"}',
          contentType: 'application/vnd.microsoft.appconfig.keyvaultref+json;charset=utf-8',
        },
      }),
      value({ properties: { value: 'blue' } }),
    ],
    unknown: [],
  },
};
