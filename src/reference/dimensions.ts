import type { Dimension, DimensionId } from './model.ts'

/** The dimensions in canonical column order, each with its Dutch field name. */
export const dimensions: readonly Dimension[] = [
  listed('region', 'regio', 'regio', 'region'),
  listed('pathway', 'leerweg', 'leerweg', 'learning pathway'),
  listed('level', 'niveau', 'niveau', 'level'),
  listed('sectorChamber', 'sectorkamer', 'sectorkamer', 'sector chamber'),
  listed('fieldOfStudy', 'studierichting', 'studierichting', 'field of study'),
  registered('programme', 'opleiding', 'opleiding', 'programme'),
  registered('institution', 'instelling', 'instelling', 'institution'),
  listed('sex', 'geslacht', 'geslacht', 'sex'),
  listed('age', 'leeftijd', 'leeftijd', 'age'),
  listed('origin', 'herkomst', 'herkomst', 'origin'),
  listed('priorEducation', 'vooropleiding', 'vooropleiding', 'prior education'),
  listed('educationSector', 'onderwijssector', 'onderwijssector', 'education sector'),
  listed('occupation', 'beroepsklasse', 'beroepsklasse', 'occupation class'),
  listed('outflow', 'uitstroom', 'uitstroom', 'outflow'),
  listed('workThreshold', 'werkdrempel', 'werkdrempel', 'work threshold'),
  listed('moment', 'meetmoment', 'meetmoment', 'moment of measuring'),
  listed('position', 'bestemming', 'bestemming', 'destination'),
  listed('category', 'categorie', 'categorie', 'category'),
]

/** A dimension whose codes stand in the code list of the same name. */
function listed(id: DimensionId, field: string, nl: string, en: string): Dimension {
  return { id, field, label: { nl, en }, codeList: id }
}

/** A dimension whose codes come from a register (crebo, brin) and stand in no list of ours. */
function registered(id: DimensionId, field: string, nl: string, en: string): Dimension {
  return { id, field, label: { nl, en } }
}

const byField = new Map(dimensions.map((dimension) => [dimension.field, dimension]))
const byId = new Map(dimensions.map((dimension) => [dimension.id, dimension]))

/** The dimension with a Dutch field name such as `leerweg`; `undefined` for any other text. */
export function dimensionByField(field: string): Dimension | undefined {
  return byField.get(field)
}

/** The dimension with this id. @throws RangeError when the id is no dimension. */
export function dimensionById(id: string): Dimension {
  const found = byId.get(id as DimensionId)
  if (found === undefined) throw new RangeError(`Not a dimension: ${id}`)
  return found
}
