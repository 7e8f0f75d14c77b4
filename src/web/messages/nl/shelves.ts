/** Texts of the home page and the Atlas. */
export const shelves = {
  homeTitle: 'Hoe staat het ervoor met mbo en werk?',
  homeLead:
    'Van de keuze op school tot een leven lang leren: de stand van het middelbaar beroepsonderwijs in elf cijfers.',
  homeDescription:
    'Open cijfers over het mbo en de arbeidsmarkt: studenten, diploma’s, werk, stages en tekorten. Met bron, periode en definitie.',
  homeUnknownTitle: 'Wat we niet weten',
  homeUnknownText:
    'De atlas heeft {figures} cijfers uit {sources} bronnen. Bij {missing} plekken staat geen getal maar de reden. Van {unverified} waarden hebben we de bron nog niet zelf gezien; dat staat erbij.',
  homeAtlas: 'Bekijk alle cijfers in de Atlas',
  homeRegions: 'Zoek je eigen regio op',
  phase_choice: 'Kiezen',
  phase_learning: 'Leren',
  phase_transition: 'Aan het werk',
  phase_lifelong: 'Blijven leren',
  phase_system: 'Het stelsel',
  phaseLead_choice: 'Wie kiest voor het mbo, en voor welke opleiding?',
  phaseLead_learning: 'Hoe vergaat het studenten tijdens de opleiding en de stage?',
  phaseLead_transition: 'Wat volgt na het diploma: werk, loon of een vervolgopleiding?',
  phaseLead_lifelong: 'Hoe leren werkenden en werkzoekenden door?',
  phaseLead_system: 'Wat kost het, wie doet mee en waar zijn mensen nodig?',
  phaseSlug_choice: 'kiezen',
  phaseSlug_learning: 'leren',
  phaseSlug_transition: 'overstappen',
  phaseSlug_lifelong: 'leven-lang-ontwikkelen',
  phaseSlug_system: 'stelsel',
  atlasTitle: 'Atlas',
  atlasLead: 'Alle cijfers, geordend langs de weg van een student.',
  atlasDescription: 'Alle cijfers over mbo en arbeidsmarkt, geordend in vier fasen en het stelsel.',
  atlasCount: '{count} cijfers',
  atlasCountOne: '1 cijfer',
  atlasPhaseTitle: 'Atlas: {phase}',
} as const
