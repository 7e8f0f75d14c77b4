import { describe, expect, it } from 'vitest'
import { html, readable } from '../test-support/html.ts'
import { sampleView } from '../test-support/sample-site.ts'
import { allExamples } from './all-examples.ts'

describe('components', () => {
  for (const { component, examples } of allExamples) {
    it(`${component} looks as in its golden file`, async () => {
      const view = sampleView()
      const shown = examples.map(
        ({ name, render }) => `<!-- ${name} -->\n${readable(html(render(view)))}`,
      )
      await expect(shown.join('\n')).toMatchFileSnapshot(`./golden/${component}.html`)
    })

    it(`${component} speaks English on an English page`, () => {
      const dutch = sampleView('nl')
      const english = sampleView('en')
      for (const { render } of examples) {
        expect(html(render(english))).not.toMatch(/href="\/(atlas|bronnen|begrippen)/)
        expect(html(render(dutch))).not.toContain('href="/en')
      }
    })
  }

  it('have unique names', () => {
    const names = allExamples.map(({ component }) => component)
    expect(new Set(names).size).toBe(names.length)
  })
})
