/**
 * Set up before every test file: property tests draw the same cases at every run, so that a failure is the change's and can be
 * seen again. `XINZHANG_TEST_SEED=n` draws others; `npm run fuzz` draws without end.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.XINZHANG_TEST_SEED ?? 20261125) })
