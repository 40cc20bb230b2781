/** How many arguments the functions of `sys` and `az` take: at least, at most, and their names. */
const ARGUMENTS: readonly (readonly [minimum: number, maximum: number, names: string])[] = [
  [0, 1, 'dateTimeFromEpoch dateTimeToEpoch managementGroup subscription utcNow'],
  [0, 2, 'resourceGroup'],
  [0, 0, 'deployer deployment environment newGuid tenant'],
  [
    1,
    1,
    'any array base64 base64ToJson base64ToString bool buildUri dataUri dataUriToString distinct empty fail first flatten int items json last length loadFileAsBase64 nameof objectKeys parseCidr parseUri readCliArg readEnvVar roleDefinitions shallowMerge string toLower toUpper trim uriComponent uriComponentToString',
  ],
  [1, 2, 'externalInput loadDirectoryFileInfo loadTextContent providers readEnvironmentVariable'],
  [1, 3, 'loadJsonContent loadYamlContent reference'],
  [1, Infinity, 'concat format guid max min uniqueString'],
  [
    2,
    2,
    'cidrHost contains endsWith filter indexOf join lastIndexOf like map mapValues range skip sort split startsWith take uri',
  ],
  [2, 3, 'dateTimeAdd groupBy padLeft substring toObject'],
  [2, Infinity, 'intersection managementGroupResourceId resourceId subscriptionResourceId tenantResourceId union'],
  [3, 3, 'cidrSubnet reduce replace toLogicalZone toLogicalZones toPhysicalZone toPhysicalZones'],
  [3, 5, 'pickZones'],
  [3, Infinity, 'extensionResourceId'],
  [4, 5, 'getSecret'],
];

const functions = new Map<string, readonly [minimum: number, maximum: number]>(
  ARGUMENTS.flatMap(([minimum, maximum, names]) => names.split(' ').map((name) => [name, [minimum, maximum]] as const)),
);

/** How many arguments a function of `sys` or `az` takes, at least and at most; `undefined` where there is no such function. */
export function argumentCounts(name: string): readonly [minimum: number, maximum: number] | undefined {
  return functions.get(name) ?? (name.startsWith('list') ? [2, 3] : undefined);
}

/** Whether `sys` or `az` has a function of this name. */
export function isFunction(name: string): boolean {
  return argumentCounts(name) !== undefined;
}

/** Of `az`; all others are of `sys`. */
const AZ = new Set(
  'tenant managementGroup subscription resourceGroup deployment deployer getSecret environment resourceId subscriptionResourceId tenantResourceId extensionResourceId managementGroupResourceId roleDefinitions providers toLogicalZone toLogicalZones toPhysicalZone toPhysicalZones pickZones reference'.split(
    ' ',
  ),
);

/** The name of a function with its namespace. */
export function qualifiedName(name: string): string {
  return `${AZ.has(name) || name.startsWith('list') ? 'az' : 'sys'}.${name}`;
}
