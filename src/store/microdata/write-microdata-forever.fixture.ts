import { join } from 'node:path'
import { exampleMicrodata } from './example-microdata.fixture.ts'
import { openMicrodataWriter } from './microdata-writer.ts'

// A process that writes one store after another until it is killed; says which one it starts with.
const folder = process.argv[2] ?? ''
const batch = exampleMicrodata(2000)
for (let n = 0; ; n++) {
  process.stdout.write(`${n}\n`)
  const writer = await openMicrodataWriter(join(folder, String(n)), { origin: 'generated' })
  await writer.write(batch)
  await writer.finish()
}
