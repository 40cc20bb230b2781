import { Unknown } from '../../arm/index.ts';
import { isJsonObject, type Json, type Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, lookFrom, members, type Look } from '../look.ts';
import { judged } from '../property.ts';
import { lastName, namesSecret } from '../secrets.ts';

const machine = sample('Microsoft.Compute/virtualMachines@2024-07-01', 'vm');
const server = sample('Microsoft.Sql/servers@2021-11-01', 'sql');
const secret = sample('Microsoft.KeyVault/vaults/secrets@2023-07-01', 'kv/db');
const extension = sample('Microsoft.Compute/virtualMachines/extensions@2024-07-01', 'vm/dsc');

const SECRET = /(?:password|passwd|clientSecret|sharedKey|accountKey|accessKey|privateKey|apiKey)$/i;

function secrets(resource: Resource): Judgement[] {
  const places = [...named(look(resource.body, 'properties')), ...vaultSecret(resource)];
  return places.map((place) => {
    const from = openlyFrom(place.value);
    return judged(resource, place, from === undefined, `${lastName(place)} ${from}`);
  });
}

/** The texts below a place whose name says that they are secrets. */
function named(place: Look): Look[] {
  if (Array.isArray(place.value)) return members(place).flatMap(named);
  if (!isJsonObject(place.value)) return [];
  return Object.keys(place.value).flatMap((key) => {
    const inside = lookFrom(place, key);
    const isText = typeof inside.value === 'string' || inside.value instanceof Unknown;
    return isText && SECRET.test(key) && namesSecret(key) ? [inside] : named(inside);
  });
}

function vaultSecret({ type, body }: Resource): Look[] {
  const value = look(body, 'properties', 'value');
  return type.toLowerCase() === 'microsoft.keyvault/vaults/secrets' && value.value !== undefined ? [value] : [];
}

/** How everybody can read it: written out, or given by a parameter that isn't secure. `undefined`: nobody can. */
function openlyFrom(value: Json | undefined): string | undefined {
  if (!(value instanceof Unknown))
    return typeof value === 'string' && value !== '' && !/^privateSettingsRef:/i.test(value) ? 'is written out' : undefined;
  const [cause] = value.causes;
  return cause !== undefined && value.causes.every(({ kind }) => kind === 'parameter')
    ? `comes from parameter ${cause.name}, which is not secure`
    : undefined;
}

export const guardrail: Guardrail = {
  id: 'template/secret-values',
  title: 'Passwords and secrets come from secure parameters',
  severity: 'critical',
  why:
    'A password that stands in the template, or passes through an ordinary parameter, is read by everybody who may read ' +
    'the repository or the history of deployments.',
  fix: 'Use a securestring parameter or a reference to a key vault.',
  note:
    'Judged are properties called password, secret, shared key and the like, and the values of key vault secrets. A value ' +
    'that only Azure knows while it deploys, such as a key that it lists, passes.',
  peers: [
    'Azure.Deployment.SecureValue',
    'Azure.Deployment.SecretLeak',
    'adminPassword-Should-Not-Be-A-Literal',
    'CKV_AZURE_239',
  ],
  secret: true,
  judge: { judge: secrets },
  examples: {
    bad: [
      {
        at: '/properties/osProfile/adminPassword',
        in: machine({ properties: { osProfile: { adminPassword: 'Corr3ct-h0rse' } } }),
      },
      {
        at: '/properties/administratorLoginPassword',
        in: {
          variables: { password: 'Corr3ct-h0rse' },
          resources: [server({ properties: { administratorLoginPassword: "[variables('password')]" } })],
        },
      },
      {
        at: '/properties/administratorLoginPassword',
        in: server({ properties: { administratorLoginPassword: "[parameters('password')]" } }),
      },
      { at: '/properties/value', in: secret({ properties: { value: 'Corr3ct-h0rse' } }) },
    ],
    good: [
      extension({ properties: { settings: { properties: { admin: { password: 'PrivateSettingsRef:password' } } } } }),
      {
        parameters: { password: { type: 'securestring' } },
        resources: [
          server({ properties: { administratorLoginPassword: "[parameters('password')]" } }),
          secret({ properties: { value: "[concat('Password=', parameters('password'))]" } }),
        ],
      },
      secret({ properties: { value: "[listKeys('store', '2023-05-01').keys[0].value]" } }),
      server({ properties: {} }),
    ],
    unknown: [],
  },
};
