import type { ReactNode } from 'react'
import { type Code, labourMarketRegions, provinces } from '#reference'
import { fill } from '../../messages/messages.ts'
import { sectorChambers } from '../../places/sector-chambers.ts'
import { href, type View } from '../../view.ts'
import { type ComparisonChoice, mostPlaces } from './read-comparison.ts'

function Boxes({
  view,
  legend,
  name,
  options,
  chosen,
}: {
  view: View
  legend: string
  name: string
  options: readonly Code[]
  chosen: readonly string[]
}) {
  return (
    <fieldset className="kr-boxes">
      <legend>{legend}</legend>
      <ul>
        {options.map(({ code, name: label }) => (
          <li key={code}>
            <label>
              <input
                type="checkbox"
                name={name}
                value={code}
                defaultChecked={chosen.includes(code)}
              />
              <span>{label[view.language]}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Form({ view, children }: { view: View; children: ReactNode }) {
  const action = href(view, '/vergelijken').split('?')[0]
  return (
    <form className="kr-compare-form" method="get" action={action}>
      {view.pinned && <input type="hidden" name="release" value={view.releaseId} />}
      {children}
      <p>
        <button type="submit">{view.text.compareButton}</button>
      </p>
    </form>
  )
}

/** The choice of places: one form for regions and provinces, one for sector chambers. */
export function CompareForm({
  view,
  choice,
  open,
}: {
  view: View
  choice: ComparisonChoice
  open: boolean
}) {
  const { text } = view
  const { codes } = choice
  const byName = (a: Code, b: Code) => a.name.nl.localeCompare(b.name.nl, 'nl')
  return (
    <details className="kr-more kr-no-print" open={open}>
      <summary>{fill(text.compareChoose, { most: mostPlaces })}</summary>
      <Form view={view}>
        <Boxes
          view={view}
          legend={text.compareRegions}
          name="regio"
          options={[...labourMarketRegions()].sort(byName)}
          chosen={codes}
        />
        <Boxes
          view={view}
          legend={text.provinces}
          name="regio"
          options={[...provinces()].sort(byName)}
          chosen={codes}
        />
      </Form>
      <Form view={view}>
        <Boxes
          view={view}
          legend={text.chambersTitle}
          name="sectorkamer"
          options={sectorChambers()}
          chosen={codes}
        />
      </Form>
    </details>
  )
}
