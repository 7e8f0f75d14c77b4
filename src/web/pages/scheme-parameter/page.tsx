import { stepChart } from '#charts'
import { formatPeriod } from '#kernel'
import {
  type DatedValue,
  findScheme,
  type IsoDay,
  type Parameter,
  type Scheme,
  valueOn,
} from '#schemes'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { fill } from '../../messages/messages.ts'
import { notFound, type PageContent, type PageRoute } from '../../routing/page-route.ts'
import { dutchDay } from '../../schemes/dutch-clock.ts'
import { ReferenceLink, UnverifiedMark } from '../../schemes/reference-link.tsx'
import { schemeNotFound } from '../../schemes/scheme-not-found.ts'
import { schemePath } from '../../schemes/scheme-paths.ts'
import { parameterText } from '../../schemes/value-text.ts'
import { href, type View } from '../../view.ts'
import { type DrawnHistory, drawHistory } from './draw-history.ts'
import { type Stretch, stretches } from './stretches.ts'

/** What the page of a parameter shows. */
export interface ParameterProps {
  readonly view: View
  readonly scheme: Scheme
  readonly parameter: Parameter
  readonly day: IsoDay
}

function ValueCells({
  view,
  parameter,
  value,
}: {
  view: View
  parameter: Parameter
  value: DatedValue
}) {
  const { text, language } = view
  return (
    <>
      <td>
        {parameterText(value.value, parameter.unit, language)}
        {value.unverified && <UnverifiedMark view={view} />}
        {value.note !== undefined && <span className="kr-sub">{value.note[language]}</span>}
      </td>
      <td>
        <ReferenceLink reference={value.reference} full />
        <span className="kr-sub">
          {fill(text.parameterCheckedOn, { day: formatPeriod(value.checkedOn, language) })}
        </span>
      </td>
    </>
  )
}

function HistoryRow({
  view,
  parameter,
  stretch,
}: {
  view: View
  parameter: Parameter
  stretch: Stretch
}) {
  const { text, language } = view
  const { from, to, value } = stretch
  return (
    <tr>
      <td className="kr-day">{formatPeriod(from, language)}</td>
      <td className="kr-day">
        {to === undefined ? text.parameterOpen : formatPeriod(to, language)}
      </td>
      {value === undefined ? (
        <td colSpan={2}>
          <span className="kr-missing-word">{text.parameterNoValue}</span>
        </td>
      ) : (
        <ValueCells view={view} parameter={parameter} value={value} />
      )}
    </tr>
  )
}

function History({ view, parameter }: ParameterProps) {
  const { text, language } = view
  const rows = [...stretches(parameter)].reverse()
  const name = parameter.label[language]
  return (
    <TableBox caption={fill(text.parameterHistoryCaption, { name })}>
      <thead>
        <tr>
          <th scope="col">{text.parameterFrom}</th>
          <th scope="col">{text.parameterTo}</th>
          <th scope="col">{text.parameterValue}</th>
          <th scope="col">{text.parameterSource}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((stretch) => (
          <HistoryRow key={stretch.from} view={view} parameter={parameter} stretch={stretch} />
        ))}
      </tbody>
    </TableBox>
  )
}

function Now({ view, parameter, day }: ParameterProps) {
  const { text, language } = view
  const value = valueOn(parameter, day)
  const shown = formatPeriod(day, language)
  return (
    <p className="kr-answer">
      {value === undefined
        ? fill(text.parameterNothingToday, { day: shown })
        : fill(text.parameterToday, {
            day: shown,
            value: parameterText(value.value, parameter.unit, language),
          })}
      {value?.unverified && <UnverifiedMark view={view} />}
    </p>
  )
}

function Drawing({ size, drawn }: { size: 'wide' | 'narrow'; drawn: DrawnHistory }) {
  const svg = stepChart(drawn.frame[size], drawn.steps)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, in which texts are escaped
  return <div className={`kr-picture-${size}`} dangerouslySetInnerHTML={{ __html: svg }} />
}

function Picture(props: ParameterProps) {
  const drawn = drawHistory(props.parameter, props.day, props.view)
  if (drawn === undefined) return null
  return (
    <figure className="kr-figure">
      <Drawing size="wide" drawn={drawn} />
      <Drawing size="narrow" drawn={drawn} />
    </figure>
  )
}

/** The history of one number of a scheme: each value with its days, article and check; gaps are named. */
export function parameterPage(props: ParameterProps): PageContent {
  const { view, scheme, parameter } = props
  const { text, language } = view
  const { title, id } = scheme.description
  const name = parameter.label[language]
  const heading = fill(text.parameterTitle, { name })
  return {
    kind: 'page',
    title: `${heading} – ${title[language]}`,
    description: fill(text.parameterDescription, { name, scheme: title[language] }),
    breadcrumbs: [
      { label: text.navSchemes, path: '/regelingen' },
      { label: title[language], path: schemePath(id) },
      { label: name },
    ],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{heading}</h1>
          <Now {...props} />
        </div>
        <Picture {...props} />
        <History {...props} />
        <p>
          <a href={href(view, schemePath(id))}>
            {fill(text.parameterBack, { scheme: title[language] })}
          </a>
        </p>
      </div>
    ),
  }
}

/** A parameter of a scheme through time. */
export const schemeParameterRoute: PageRoute = {
  path: '/regelingen/:scheme/parameters/:parameter',
  keep: false,
  async load({ view, ports, params }) {
    const scheme = findScheme(params.scheme ?? '')
    if (scheme === undefined) return schemeNotFound(view)
    const parameter = scheme.parameters.find(({ id }) => id === params.parameter)
    if (parameter === undefined)
      return notFound(
        view.text.parameterUnknown,
        scheme.parameters.map(({ id, label }) => ({
          label: label[view.language],
          href: href(view, schemePath(scheme.description.id, 'parameters', id)),
        })),
      )
    return parameterPage({ view, scheme, parameter, day: dutchDay(ports.now()) })
  },
}
