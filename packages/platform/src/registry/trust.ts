/** https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-config-modules */
const TRUSTED = ['*.azurecr.io', '*.azurecr.cn', '*.azurecr.us', 'mcr.microsoft.com', 'mcr.azure.cn', 'ghcr.io'];

/**
 * Whether a registry may be asked at all: a file that somebody else wrote must not make this machine call any host it likes.
 * `additional` are hosts, or `*.suffix`, separated by commas or semicolons, as Microsoft's tools take them from `BICEP_TRUSTED_REGISTRIES`.
 */
export function isTrusted(registry: string, additional: string | undefined): boolean {
  const host = registry.replace(/:\d+$/, '').toLowerCase();
  const more = (additional ?? '').split(/[,;]/).map((pattern) => pattern.trim().toLowerCase());
  return [...TRUSTED, ...more].some((pattern) => {
    return pattern.startsWith('*.') ? pattern.length > 2 && host.endsWith(pattern.slice(1)) : host === pattern;
  });
}
