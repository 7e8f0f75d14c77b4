/** Texts of the pages about the site, accessibility and privacy. */
export const about = {
  aboutLead:
    'Kansrijk laat zien hoe het mbo en de arbeidsmarkt ervoor staan, met open cijfers die iedereen kan nakijken.',
  aboutForTitle: 'Voor wie?',
  aboutForStudent: 'Voor studenten, ouders en decanen: wat kies je, en wat kun je ermee?',
  aboutForPlanner: 'Voor scholen, gemeenten en bedrijven: hoe staat je regio of sector ervoor?',
  aboutForMinister: 'Voor beleid en politiek: worden de doelen gehaald, en wat weten we niet?',
  aboutRulesTitle: 'Onze regels',
  aboutRuleSource: 'Elk cijfer heeft een bron, een periode en een definitie.',
  aboutRuleMissing: 'Is er geen cijfer, dan staat er waarom. Een ontbrekend cijfer is nooit nul.',
  aboutRuleDefinition:
    'Bronnen tellen verschillend. Cijfers met een andere definitie staan nooit in één lijn.',
  aboutRuleRelease: 'Wat we tonen, blijft op te vragen. Verandert een cijfer, dan zie je waarom.',
  aboutReuseTitle: 'Gebruik het zelf',
  aboutReuseText:
    'Je mag alle cijfers gebruiken met bronvermelding. Let op de licentie van de bron; die staat bij elke bron. De software is open en heeft de licentie EUPL-1.2.',
  aboutContactTitle: 'Klopt er iets niet?',
  aboutContactText:
    'Onder elk cijfer staat een formulier om een fout te melden. Meer voorstellen horen thuis in de opslag van de broncode, waar iedereen kan meelezen.',
  accessibilityTitle: 'Toegankelijkheidsverklaring',
  accessibilityLead:
    'Iedereen moet deze site kunnen gebruiken, ook met een schermlezer, met alleen een toetsenbord of zonder script.',
  accessibilityStatusTitle: 'Status',
  accessibilityStatusText:
    'We bouwen naar de norm EN 301 549, met WCAG 2.2 op niveau A en AA. We hebben zelf getest en noemen hieronder wat nog niet goed is.',
  accessibilityNotAudited:
    'Er is nog geen onafhankelijk onderzoek gedaan. Daarom noemen we de site gedeeltelijk in orde, tot zo’n onderzoek er is.',
  accessibilityTestedTitle: 'Wat we testen en hoe',
  accessibilityTestedAxe: 'Elke soort pagina met axe-core in Chromium, in licht en donker.',
  accessibilityTestedKeyboard:
    'Alles is met het toetsenbord te bereiken, ook de regio’s op de kaart. De focus is zichtbaar.',
  accessibilityTestedScript:
    'Alle pagina’s werken zonder script. Elke grafiek en kaart heeft een tabel.',
  accessibilityTestedWidth: 'Op schermen van 360 en 1280 pixels breed.',
  accessibilityLimitsTitle: 'Wat nog niet goed is',
  accessibilityLimitReader: 'We hebben nog niet met mensen getest die een schermlezer gebruiken.',
  accessibilityLimitDutch:
    'Opmerkingen van bronnen en onderwerpen van onderzoek staan alleen in het Nederlands.',
  accessibilityLimitTables: 'Brede tabellen moet je op een klein scherm opzij schuiven.',
  accessibilityLimitApi:
    'Links naar andere sites leiden naar documenten die wij niet hebben getest.',
  accessibilityContactTitle: 'Werkt iets niet voor je?',
  accessibilityContactText:
    'Meld het met het formulier onder een cijfer, of in de opslag van de broncode. Schrijf welke pagina het is en wat er misgaat. We zoeken dan samen een oplossing.',
  privacyLead:
    'We hoeven niet te weten wie je bent. Daarom vragen en bewaren we zo weinig mogelijk.',
  privacyNotTitle: 'Wat we niet doen',
  privacyNoCookies: 'We plaatsen geen cookies.',
  privacyNoTrackers: 'We volgen je niet en meten geen bezoek per persoon.',
  privacyNoThird:
    'Lettertypen, grafieken en kaarten komen van onze eigen server. Er gaat niets naar anderen.',
  privacyKeptTitle: 'Wat we wel bewaren',
  privacyKeptReport:
    'Meld je een fout, dan bewaren we je tekst, het cijfer en het tijdstip. We vragen geen naam of adres.',
  privacyKeptErrors: 'Gaat een pagina stuk, dan bewaren we het adres van die pagina en de fout.',
  privacyKeptLimit:
    'Tegen misbruik telt de server kort hoeveel vragen er van één internetadres komen. Dat slaan we niet op.',
  privacyFiguresTitle: 'Personen in de cijfers',
  privacyFiguresText:
    'We tonen alleen cijfers over groepen. Kleine aantallen die een bron weglaat, rekenen we niet terug.',
} as const
