/** Why a registry did not give what it was asked for, in words for people. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}
