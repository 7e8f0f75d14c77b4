import { formatPeriod } from '#kernel'
import { type IsoDay, type Parameter, type Scheme, valueOn } from '#schemes'
import { TableBox } from '../components/table-box/table-box.tsx'
import { href, type View } from '../view.ts'
import { ReferenceLink, UnverifiedMark } from './reference-link.tsx'
import { schemePath } from './scheme-paths.ts'
import { parameterText } from './value-text.ts'

function ValueRow({
  view,
  id,
  parameter,
  day,
}: {
  view: View
  id: string
  parameter: Parameter
  day: IsoDay
}) {
  const value = valueOn(parameter, day)
  const { text, language } = view
  return (
    <tr>
      <th scope="row">
        <a href={href(view, schemePath(id, 'parameters', parameter.id))}>
          {parameter.label[language]}
        </a>
      </th>
      <td>
        {value === undefined ? (
          <span className="kr-missing-word">{text.parameterNoValue}</span>
        ) : (
          parameterText(value.value, parameter.unit, language)
        )}
        {value?.unverified && <UnverifiedMark view={view} />}
      </td>
      <td className="kr-day">{value === undefined ? '–' : formatPeriod(value.from, language)}</td>
      <td>{value === undefined ? '–' : <ReferenceLink reference={value.reference} />}</td>
    </tr>
  )
}

/** The parameters of a scheme as they hold on a day; each leads to its history. */
export function ValueTable({
  view,
  scheme,
  day,
  caption,
}: {
  view: View
  scheme: Scheme
  day: IsoDay
  caption: string
}) {
  const { text } = view
  return (
    <TableBox caption={caption}>
      <thead>
        <tr>
          <th scope="col">{text.parameter}</th>
          <th scope="col">{text.parameterValue}</th>
          <th scope="col">{text.parameterFrom}</th>
          <th scope="col">{text.parameterArticle}</th>
        </tr>
      </thead>
      <tbody>
        {scheme.parameters.map((parameter) => (
          <ValueRow
            key={parameter.id}
            view={view}
            id={scheme.description.id}
            parameter={parameter}
            day={day}
          />
        ))}
      </tbody>
    </TableBox>
  )
}
