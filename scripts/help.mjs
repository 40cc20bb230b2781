/** `npm run help`: every verb of this workspace. */
console.log(`
  npm start                       install, build and check the demo estate in examples/
  npm start -- PATH...            the same with your templates
  npm test [-- FILTER]            install, build and run all tests
  npm run check                   types, lint, format, dead code, lock file: what a change must pass besides the tests
  npm run conformance [-- SUITE]  measure against public corpora (folder in AZGUARD_CORPUS, default ../shared/corpus)
  npm run differential            compare with Microsoft's own engine on generated programs (needs the Bicep CLI)
  npm run bench [-- STAGE]        measure speed and memory
  npm run update [-- FILTER]      rewrite the goldens in cases/; read the diff before you commit it
  npm run new -- KIND NAME        start something new (a guardrail) from its skeleton
  npm run help                    this list
`);
