/**
 * What a lock file must hold so that `npm ci` works on every machine: an entry for each optional platform package (npm
 * leaves out those that the registry didn't have at the time), and no download addresses.
 */

/** The problems of a parsed package-lock.json, one sentence each. */
export function lockProblems(lock) {
  const problems = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (/^https?:/.test(entry.resolved ?? '')) problems.push(`${path} names a download address: ${entry.resolved}`);
    if (entry.hasInstallScript) problems.push(`${path} has an install script`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isLocked(lock.packages, path, name)) problems.push(`${path} wants ${name}, which the lock does not have`);
    }
  }
  return problems;
}

/** Whether a package is found from a place in the tree, looking upwards as Node does. */
function isLocked(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true;
    if (at === '') return false;
    if (!at.includes('node_modules/')) at = '';
  }
}
