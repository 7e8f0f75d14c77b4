import { gatheredBytes } from '../fetch/gather.ts'
import type { NamedBytes } from '../model.ts'
import type { CbsMapping } from './model.ts'
import { byKey, byTitle } from './take-codes.ts'

/** A small mapping of a table by sex and region. */
export const smallMapping: CbsMapping = {
  table: '99999NED',
  source: 'cbs-test',
  definition: 'as-published',
  period: 'schoolYear',
  fixed: { age: 'total' },
  dimensions: [
    {
      titles: ['Geslacht'],
      take: byTitle('sex', { 'totaal*': 'total', mannen: 'm', vrouwen: 'v' }),
    },
    {
      titles: ["Regio's", 'RegioS'],
      take: byKey('region', /^(NL01|PV\d\d)$/),
      keyStarts: ['NL01', 'PV'],
    },
  ],
  measures: [{ titles: ['Studenten'], series: 'students', unit: 'persons', factor: 1, step: 10 }],
}

type Rows = Record<string, readonly unknown[]>

/** A table as the newer interface gives it. */
export const v4Rows: Rows = {
  Properties: [{ Identifier: '99999NED', Modified: '2026-04-09T02:00:00+02:00' }],
  Dimensions: [
    { Identifier: 'Geslacht', Title: 'Geslacht', Kind: 'Dimension' },
    { Identifier: 'RegioS', Title: "Regio's", Kind: 'GeoDimension' },
    { Identifier: 'Perioden', Title: 'Perioden', Kind: 'TimeDimension' },
  ],
  MeasureCodes: [{ Identifier: 'M001', Title: 'Studenten', Unit: 'aantal', Decimals: 0 }],
  GeslachtCodes: [
    { Identifier: 'T001038', Title: 'Totaal mannen en vrouwen' },
    { Identifier: '3000   ', Title: 'Mannen ' },
  ],
  RegioSCodes: [
    { Identifier: 'NL01', Title: 'Nederland' },
    { Identifier: 'LD01', Title: 'Noord-Nederland (LD)' },
    { Identifier: 'PV20', Title: 'Groningen (PV)' },
  ],
  PeriodenCodes: [
    { Identifier: '2021SJ00', Title: "2021/'22", Status: 'Definitief' },
    { Identifier: '2022SJ00', Title: "2022/'23*", Status: 'Voorlopig' },
  ],
  Observations: [
    {
      Id: 0,
      Measure: 'M001',
      ValueAttribute: 'None',
      Value: 500,
      StringValue: null,
      Geslacht: 'T001038',
      RegioS: 'NL01',
      Perioden: '2021SJ00',
    },
    {
      Id: 1,
      Measure: 'M001',
      ValueAttribute: 'None',
      Value: 0,
      StringValue: null,
      Geslacht: '3000',
      RegioS: 'PV20',
      Perioden: '2022SJ00',
    },
    {
      Id: 2,
      Measure: 'M001',
      ValueAttribute: 'Confidential',
      Value: null,
      StringValue: null,
      Geslacht: '3000',
      RegioS: 'NL01',
      Perioden: '2021SJ00',
    },
    {
      Id: 3,
      Measure: 'M001',
      ValueAttribute: 'Impossible',
      Value: null,
      StringValue: null,
      Geslacht: '3000',
      RegioS: 'PV20',
      Perioden: '2021SJ00',
    },
    {
      Id: 4,
      Measure: 'M001',
      ValueAttribute: 'None',
      Value: 90,
      StringValue: null,
      Geslacht: '3000',
      RegioS: 'LD01',
      Perioden: '2021SJ00',
    },
  ],
}

/** The same table as the older interface gives it. */
export const v3Rows: Rows = {
  TableInfos: [{ ID: 0, Identifier: '99999NED' }],
  DataProperties: [
    { Type: 'Dimension', Key: 'Geslacht', Title: 'Geslacht' },
    { Type: 'GeoDimension', Key: 'RegioS', Title: "Regio's" },
    { Type: 'TimeDimension', Key: 'Perioden', Title: 'Perioden' },
    { Type: 'TopicGroup', Key: '', Title: 'Onderwerp' },
    { Type: 'Topic', Key: 'Studenten_1', Title: 'Studenten', Unit: 'aantal' },
  ],
  Geslacht: [
    { Key: 'T001038', Title: 'Totaal mannen en vrouwen' },
    { Key: '3000   ', Title: 'Mannen' },
  ],
  RegioS: [
    { Key: 'NL01  ', Title: 'Nederland' },
    { Key: 'LD01  ', Title: 'Noord-Nederland (LD)' },
    { Key: 'PV20  ', Title: 'Groningen (PV)' },
  ],
  Perioden: [
    { Key: '2021SJ00', Title: "2021/'22", Status: 'Definitief' },
    { Key: '2022SJ00', Title: "2022/'23*", Status: 'Voorlopig' },
  ],
  TypedDataSet: [
    { ID: 0, Geslacht: 'T001038', RegioS: 'NL01  ', Perioden: '2021SJ00', Studenten_1: 500 },
    { ID: 1, Geslacht: '3000   ', RegioS: 'PV20  ', Perioden: '2022SJ00', Studenten_1: 0 },
    { ID: 2, Geslacht: '3000   ', RegioS: 'NL01  ', Perioden: '2021SJ00', Studenten_1: null },
    { ID: 4, Geslacht: '3000   ', RegioS: 'LD01  ', Perioden: '2021SJ00', Studenten_1: 90 },
  ],
}

/** Rows of answers as the file in which they are kept; `changes` replaces whole answers. */
export function gatheredFile(rows: Rows, changes: Rows = {}): NamedBytes {
  return {
    name: 't.ndjson',
    bytes: gatheredBytes(new Map(Object.entries({ ...rows, ...changes }))),
  }
}
