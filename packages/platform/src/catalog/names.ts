/** The type that an alias names: all before its last slash. */
export function typeOfAlias(alias: string): string {
  return alias.slice(0, alias.lastIndexOf('/'));
}

/** `Microsoft.Storage` of `Microsoft.Storage/storageAccounts/sku.name`. */
export function namespaceOf(name: string): string {
  const slash = name.indexOf('/');
  return slash < 0 ? name : name.slice(0, slash);
}
