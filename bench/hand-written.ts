import { Unknown } from '@azguard/core/arm';
import type { Json, JsonRecord } from '@azguard/core/resource';

/** What one definition says of a body of its type: `undefined` where it depends on what isn't known. */
export type HandWritten = (body: JsonRecord) => boolean | undefined;

/**
 * The conditions of twenty built-in definitions as one would write them without a policy language, by the paths of their files
 * below `policyDefinitions`. They look for properties in the spellings that templates use.
 */
export const handWritten: Readonly<Record<string, HandWritten>> = {
  'Storage/StorageAccountAllowCrossTenantReplication_Audit.json': (r) =>
    not(is(at(r, 'properties', 'allowCrossTenantReplication'), 'false')),
  'Storage/StorageAccountAllowSharedKeyAccess_Audit.json': (r) => {
    const value = at(r, 'properties', 'allowSharedKeyAccess');
    return value instanceof Unknown ? undefined : value === undefined || value === null || value === '' || same(value, 'true');
  },
  'Storage/StorageAccountCustomerManagedKeyEnabled_Audit.json': (r) =>
    not(is(at(r, 'properties', 'encryption', 'keySource'), 'microsoft.keyvault')),
  'Storage/StorageAccountInfrastructureEncryptionEnabled_Audit.json': (r) =>
    not(is(at(r, 'properties', 'encryption', 'requireInfrastructureEncryption'), 'true')),
  'Storage/StorageAccountSasPolicy_Restrict.json': (r) => absent(at(r, 'properties', 'sasPolicy')),
  'Storage/StoragePublicNetworkAccess_AuditDeny.json': (r) => not(is(at(r, 'properties', 'publicNetworkAccess'), 'disabled')),
  'Storage/Storage_NetworkAcls_Audit.json': (r) => not(is(at(r, 'properties', 'networkAcls', 'defaultAction'), 'deny')),
  'Storage/GeoRedundant_StorageAccounts_Audit.json': (r) => {
    const sku = at(r, 'sku', 'name');
    return sku instanceof Unknown ? undefined : !(typeof sku === 'string' && GEO_REDUNDANT.has(sku.toLowerCase()));
  },
  'Storage/StorageAccountOnlyVnetRulesEnabled_Audit.json': (r) => {
    const open = not(is(at(r, 'properties', 'networkAcls', 'defaultAction'), 'deny'));
    if (open === true) return true;
    const rules = at(r, 'properties', 'networkAcls', 'ipRules');
    if (rules instanceof Unknown) return undefined;
    return Array.isArray(rules) && rules.length > 0 ? true : open;
  },
  'Network/NetworkIPForwardingNic_Deny.json': (r) => is(at(r, 'properties', 'enableIPForwarding'), 'true'),
  'Network/NetworkPublicIPNic_Deny.json': (r) => {
    const configurations = at(r, 'properties', 'ipConfigurations');
    if (configurations instanceof Unknown) return undefined;
    let result: boolean | undefined = false;
    for (const configuration of Array.isArray(configurations) ? (configurations as Json[]) : []) {
      const id = publicAddress(at(configuration, 'properties'));
      if (id instanceof Unknown) result = undefined;
      else if (id !== undefined && id !== null) return true;
    }
    return result;
  },
  'Network/VirtualNetwork_FlowLog_Audit.json': (r) => none(at(r, 'properties', 'flowLogs')),
  'Network/NetworkSecurityGroup_FlowLog_Audit.json': (r) => none(at(r, 'properties', 'flowLogs')),
  'Automanage/BootDiagnostics_Audit.json': (r) =>
    not(is(at(r, 'properties', 'diagnosticsProfile', 'bootDiagnostics', 'enabled'), 'true')),
  'Resilience/Compute_virtualMachines_ZoneAligned_Audit.json': (r) => {
    const zones = at(r, 'zones');
    return zones instanceof Unknown ? undefined : !Array.isArray(zones) || zones.length !== 1;
  },
  'Monitoring/LogAnalyticsExtension_Linux_VM_Deny.json': (r) =>
    and(
      is(at(r, 'properties', 'publisher'), 'microsoft.enterprisecloud.monitoring'),
      is(at(r, 'properties', 'type'), 'omsagentforlinux'),
    ),
  'Monitoring/LogAnalyticsExtension_Windows_VM_Deny.json': (r) =>
    and(
      is(at(r, 'properties', 'publisher'), 'microsoft.enterprisecloud.monitoring'),
      is(at(r, 'properties', 'type'), 'microsoftmonitoringagent'),
    ),
  'Resilience/Network_loadBalancers_ZoneResilient_Audit.json': (r) => is(at(r, 'sku', 'name'), 'basic'),
  'Resilience/web_serverfarms_ZoneRedundant_Audit.json': (r) => not(is(at(r, 'properties', 'zoneRedundant'), 'true')),
  'SQL/SqlServer_PublicNetworkAccess_Audit.json': (r) => not(is(at(r, 'properties', 'publicNetworkAccess'), 'disabled')),
};

const GEO_REDUNDANT: ReadonlySet<string> = new Set(['standard_grs', 'standard_ragrs', 'standard_gzrs', 'standard_ragzrs']);

function at(value: Json | undefined, first: string, second?: string, third?: string, fourth?: string): Json | undefined {
  let found = member(value, first);
  if (second !== undefined) found = member(found, second);
  if (third !== undefined) found = member(found, third);
  return fourth === undefined ? found : member(found, fourth);
}

function publicAddress(properties: Json | undefined): Json | undefined {
  const address = at(properties, 'publicIPAddress') ?? at(properties, 'publicIpAddress') ?? at(properties, 'PublicIpAddress');
  return at(address, 'id') ?? at(address, 'Id');
}

function member(value: Json | undefined, name: string): Json | undefined {
  if (value instanceof Unknown) return value;
  return typeof value === 'object' && value !== null ? (value as JsonRecord)[name] : undefined;
}

function is(value: Json | undefined, text: string): boolean | undefined {
  return value instanceof Unknown ? undefined : value !== undefined && same(value, text);
}

function same(value: Json, text: string): boolean {
  return typeof value === 'string'
    ? value.length === text.length && value.toLowerCase() === text
    : typeof value !== 'object' && String(value) === text;
}

function absent(value: Json | undefined): boolean | undefined {
  return value instanceof Unknown ? undefined : value === undefined || value === null;
}

function none(list: Json | undefined): boolean | undefined {
  return list instanceof Unknown ? undefined : !Array.isArray(list) || list.length === 0;
}

function not(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function and(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  return a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;
}
