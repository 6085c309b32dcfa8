import type { QuantityKind } from '@evenhand/shared/domain';

const words = (text: string): readonly string[] => text.split(', ');
const table = (entries: readonly (readonly [unit: string, spellings: string])[]): ReadonlyMap<string, string> =>
  new Map(entries.flatMap(([unit, spellings]) => words(spellings).map((spelling) => [spelling, unit] as const)));

/** Spellings of units of measure, each with its singular normalised word. */
export const MEASURES: ReadonlyMap<string, string> = table([
  ['second', 'second, seconds, sec, secs'],
  ['minute', 'minute, minutes, min, mins'],
  ['hour', 'hour, hours, hr, hrs, h'],
  ['day', 'day, days, half-days, saturday, saturdays, sundays, sunday, weekdays, weekday'],
  ['week', 'week, weeks, wk, wks'],
  ['fortnight', 'fortnight, fortnights'],
  ['month', 'month, months, mth, mths'],
  ['quarter', 'quarters'],
  ['term', 'terms'],
  ['year', 'year, years, yr, yrs'],
  ['mile', 'mile, miles'],
  ['kilometre', 'km, kms, kilometre, kilometres, kilometer, kilometers'],
  ['metre', 'm, metre, metres, meter, meters'],
  ['hectare', 'ha, hectare, hectares'],
  ['acre', 'acre, acres'],
  ['square metre', 'm2, sqm, sq m, square metre, square metres'],
  ['cubic metre', 'm3, cube, cubes, cubic metre, cubic metres'],
  ['kilogram', 'kg, kgs, kilo, kilos, kilogram, kilograms'],
  ['tonne', 't, tonne, tonnes, ton, tons, tco2e, tco2'],
  ['litre', 'l, litre, litres, liter, liters'],
  ['kWh', 'kwh'],
  ['MWh', 'mwh'],
  ['GWh', 'gwh'],
  ['kWp', 'kwp'],
  ['kW', 'kw'],
  ['MW', 'mw'],
  ['FTE', 'fte, ftes, wte, full-time equivalent, full-time equivalents, full time equivalent, full time equivalents'],
  ['percentage point', 'percentage point, percentage points'],
]);

/** What kind of thing a unit of measure measures; every other unit counts things. */
export const MEASURE_KINDS: ReadonlyMap<string, QuantityKind> = new Map<string, QuantityKind>([
  ...words('second, minute, hour, day, week, fortnight, month, quarter, term, year').map(
    (unit) => [unit, 'duration'] as const,
  ),
  ...words('mile, kilometre, metre').map((unit) => [unit, 'distance'] as const),
  ...words('kilogram, tonne').map((unit) => [unit, 'mass'] as const),
  ...words('kWh, MWh, GWh, kWp, kW, MW').map((unit) => [unit, 'energy'] as const),
  ...words('hectare, acre, square metre, cubic metre, litre').map((unit) => [unit, 'other'] as const),
]);

/** Words for people who are not more closely described: all count as persons. */
export const PEOPLE: ReadonlySet<string> = new Set(
  words(
    'people, person, persons, staff, employee, colleague, worker, operative, resident, participant, individual, adult, ' +
      'carer, man, woman, men, women, lad, girl, boy, pensioner, neighbour, beneficiary, member of staff, recruit, starter, ' +
      'candidate, applicant, child, children, folk, local, youngster, jobseeker, leaver, attendee, patient, customer, ' +
      'parent, family member, household member, supervisor, manager, team member, human, guest, citizen, refugee, tenant, ' +
      'director, driver, engineer, nurse, cleaner, gardener, completer, officer, ranger',
  ),
);

/** Units of more than one word, by the phrase they end with. */
export const COMPOUNDS: ReadonlyMap<string, string> = table([
  [
    'mental health first aider',
    'mental health first aider, mental health first aiders, mhfa, mhfas, mhfaider, mhfaiders, first aider, first aiders',
  ],
  ['care leaver', 'care leaver, care leavers, care-leaver, care-leavers'],
  ['service leaver', 'service leaver, service leavers, armed forces leavers, ex-forces'],
  ['bird box', 'bird box, bird boxes, nest box, nest boxes'],
  ['bat box', 'bat box, bat boxes'],
  ['hedgehog house', 'hedgehog house, hedgehog houses'],
  ['volunteer place', 'volunteer place, volunteer places, volunteering place, volunteering places'],
  ['person', 'members of staff, member of staff, members of the team, young people, local people'],
  ['VCSE', 'vcse, vcses, vcse organisations'],
  ['SME', 'sme, smes, msmes, msme'],
  ['start-up', 'start-up, start-ups, startup, startups, start ups'],
  ['half-day', 'half-day, half-days, half day, half days'],
]);

/** Nouns that are plural without an s, or singular with one. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person', persons: 'person', children: 'child', men: 'man', women: 'woman', staff: 'staff', folk: 'person',
    wives: 'wife', lives: 'life', shelves: 'shelf', leaves: 'leaf', halves: 'half', mice: 'mouse', geese: 'goose',
    sheep: 'sheep', species: 'species', series: 'series', alumni: 'alumnus', criteria: 'criterion', media: 'media',
    bus: 'bus', buses: 'bus', campus: 'campus', business: 'business', businesses: 'business', process: 'process',
    apprentices: 'apprentice', apprenticeships: 'apprentice', afternoons: 'session', mornings: 'session', evenings: 'session',
    movies: 'movie', cookies: 'cookie', ties: 'tie', pies: 'pie', canvas: 'canvas', access: 'access', kudos: 'kudos',
  }),
); // prettier-ignore

/** Words at which the noun after a number has ended. */
export const PHRASE_ENDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but of in on at by for from to with within without until till before after since during over under per each ' +
    'every as than then so if when while where which who whom whose that this these those it its we our us they their them he she ' +
    'his her you your i my is are was were be been being am will shall would should can could may might must do does did has have ' +
    'had having not no nor across through throughout between among around about into onto upon off up down out plus minus times x ' +
    'annually yearly monthly weekly daily quarterly already still also now today because via against above below around towards ' +
    'including excluding such starting beginning commencing guaranteed based living working drawn aged employed trained recruited ' +
    'held given made taken delivered offered created supported reached spent saved planted used paid both all any more fewer less ' +
    'ever when whenever there here only just again together overall total altogether once twice yet even respectively yourself hundred'
  ).split(' '),
);
