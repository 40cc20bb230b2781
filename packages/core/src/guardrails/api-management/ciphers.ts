import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { and, isOneOf, look, lookFrom, not, or, test, type Look, type Truth } from '../look.ts';
import { judged } from '../property.ts';
import { isOn } from './custom-properties.ts';

const service = sample('Microsoft.ApiManagement/service@2023-05-01-preview', 'api');

const PREFIX = 'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.';

/** Without forward secrecy, or with CBC, and on until they are switched off. 3DES is off for services made since April 2018. */
const WEAK = [
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
  'TLS_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_RSA_WITH_AES_256_CBC_SHA',
  'TLS_RSA_WITH_AES_256_CBC_SHA256',
];

function ciphers(resource: Resource): Judgement[] {
  const choosable = isOneOf(look(resource.body, 'sku', 'name').value, 'Developer', 'Basic', 'Standard', 'Premium');
  if (choosable === false) return [];
  const settings = look(resource.body, 'properties', 'customProperties');
  const written = [...WEAK, 'TripleDes168']
    .map((name) => lookFrom(settings, PREFIX + name))
    .filter((each) => isOn(each) === true);
  if (written.length > 0) return written.map((each) => judged(resource, each, not(choosable)));
  const offered = WEAK.map((name) => offers(lookFrom(settings, PREFIX + name)));
  const names = WEAK.filter((_, i) => offered[i] === true);
  return [judged(resource, settings, not(and(choosable, or(...offered))), `${names.join(', ')} stay on`)];
}

/** A cipher that nobody mentions is on. */
function offers(setting: Look): Truth {
  return or(
    isOn(setting),
    test(setting.value, (known) => known === undefined),
  );
}

function off(names: readonly string[]): { readonly [name: string]: string } {
  return Object.fromEntries(names.map((name) => [PREFIX + name, 'False']));
}

export const guardrail: Guardrail = {
  id: 'api-management/ciphers',
  title: 'API Management offers no weak cipher',
  severity: 'medium',
  why: 'Ciphers with RSA key exchange let whoever records the traffic read it all once the key leaks; CBC has been broken again and again.',
  fix: 'Set the Ciphers entries of customProperties for CBC and RSA key exchange to False; newer clients agree on AES-GCM with ECDHE.',
  note:
    'Absent, all but 3DES are on (https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service). Judged are the ' +
    'tiers Developer, Basic, Standard and Premium.',
  peers: ['Azure.APIM.Ciphers'],
  judge: { types: ['microsoft.apimanagement/service'], judge: ciphers },
  examples: {
    bad: [
      { at: '/properties', in: service({ sku: { name: 'Premium' }, properties: {} }) },
      {
        at: '/properties/customProperties',
        in: service({ sku: { name: 'Premium' }, properties: { customProperties: off(WEAK.slice(1)) } }),
      },
      {
        at: `/properties/customProperties/${PREFIX}TripleDes168`,
        in: service({
          sku: { name: 'Premium' },
          properties: { customProperties: { ...off(WEAK), [`${PREFIX}TripleDes168`]: 'True' } },
        }),
      },
    ],
    good: [
      service({ sku: { name: 'Premium' }, properties: { customProperties: off(WEAK) } }),
      service({ sku: { name: 'Consumption' }, properties: {} }),
    ],
    unknown: [
      service({ sku: { name: "[parameters('tier')]" }, properties: {} }),
      service({ sku: { name: 'Premium' }, properties: { customProperties: "[parameters('settings')]" } }),
    ],
  },
};
