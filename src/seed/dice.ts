import { createHash } from 'node:crypto'
import type { Faker } from '@faker-js/faker'
import type { Dice } from '../types/parts/seed.js'

/** Moments are in the two years before it, so that a seed leads to the same ones at any time. */
const end = new Date('2026-01-01T00:00:00Z')

/** Faker, loaded only when tables are seeded. */
export async function loadFaker(seed: number): Promise<Faker> {
  const { faker } = await import('@faker-js/faker/locale/en')
  faker.seed(seed)
  faker.setDefaultRefDate(end)
  return faker
}

/** What the values of a column come from. */
export function diceFor(faker: Faker, table: string, column: string): Dice {
  const text = textOf(table, column)
  return {
    whole: (min, max) => faker.number.int({ min, max: Math.max(min, max) }),
    pick: (items) => faker.helpers.arrayElement(items),
    text: () => text(faker),
    matching: (pattern) => faker.helpers.fromRegExp(pattern.replaceAll(/^\^|\$$/g, '')),
    words: (characters) => faker.lorem.paragraphs(1 + Math.ceil(characters / 100)),
    moment: () => faker.date.past({ years: 2 }),
    uuid: () => faker.string.uuid(),
    bytes: (count) =>
      Buffer.from(faker.string.hexadecimal({ length: count * 2, prefix: '' }), 'hex'),
  }
}

type Text = (faker: Faker) => string

/** By a part of the column's name; the first that fits. */
const byName: [RegExp, Text][] = [
  [/mail/, (faker) => faker.internet.email().toLowerCase()],
  [
    /password|hash|token|secret/,
    (faker) => createHash('sha256').update(faker.string.uuid()).digest('hex'),
  ],
  [/url|link|website|homepage|image|avatar|photo/, (faker) => faker.internet.url()],
  [/phone|mobile/, (faker) => faker.phone.number({ style: 'international' })],
  [/first_?name/, (faker) => faker.person.firstName()],
  [/last_?name|surname/, (faker) => faker.person.lastName()],
  [/user_?name|login|nick/, (faker) => faker.internet.username().toLowerCase()],
  [/company|brand|manufacturer|publisher|studio/, (faker) => faker.company.name()],
  [/country_?code/, (faker) => faker.location.countryCode()],
  [/country/, (faker) => faker.location.country()],
  [/city|town/, (faker) => faker.location.city()],
  [/state|region|province/, (faker) => faker.location.state()],
  [/street|address/, (faker) => faker.location.streetAddress()],
  [/zip|postal|postcode/, (faker) => faker.location.zipCode()],
  [/currency/, (faker) => faker.finance.currencyCode()],
  [/colou?r/, (faker) => faker.color.human()],
  [/slug/, (faker) => faker.lorem.slug()],
  [/ip(_address)?$/, (faker) => faker.internet.ipv4()],
  [/agent/, (faker) => faker.internet.userAgent()],
  [
    /sku|code|number|reference|serial/,
    (faker) => faker.string.alphanumeric({ length: 10, casing: 'upper' }),
  ],
  [
    /description|body|content|comment|review|bio|summary|message/,
    (faker) => faker.lorem.sentences(2),
  ],
  [/title|subject|headline/, (faker) => faker.lorem.sentence(4).replace(/\.$/, '')],
]

const byTable: [RegExp, Text][] = [
  [/categor|department/, (faker) => faker.commerce.department()],
  [/product|item|good/, (faker) => faker.commerce.productName()],
  [/compan|publisher|brand|supplier|organi[sz]ation|tenant/, (faker) => faker.company.name()],
  [
    /author|user|person|people|customer|member|employee|player|student/,
    (faker) => faker.person.fullName(),
  ],
]

const words: Text = (faker) => faker.lorem.words(2)

function textOf(table: string, column: string): Text {
  const isName = /name$/.test(column)
  const found = byName.find(([name]) => name.test(column.toLowerCase()))
  if (found) return found[1]
  return (isName && byTable.find(([name]) => name.test(table.toLowerCase()))?.[1]) || words
}
