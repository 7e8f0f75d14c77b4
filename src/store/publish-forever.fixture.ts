import { exampleContent } from './example-content.fixture.ts'
import { openReleaseStore } from './release-store.ts'

// Started by crash.test.ts as a process of its own, to be killed at a random moment.
const store = openReleaseStore(process.argv[2] ?? '')
for (let n = 0; n < 10_000; n++) {
  await store.publish(exampleContent({ codeVersion: `versie ${n % 7}` }), '2026-11-23T12:00:00Z')
  process.stdout.write('.')
}
