import { databases } from '../databases/databases.js'
import type { Provider } from '../databases/provider.js'

const signIn = (
  exec: string,
): string => `# Every route is public. To let only signed-in users in, remove the # and run ${exec} pylight generate:
# authentication: { jwt: { secret_key: "\${JWT_SECRET}" } }
# Sign in with curl:
#   echo "JWT_SECRET=$(openssl rand -hex 32)" >> .env
#   TOKEN=$(${exec} pylight token --sub 7 --role admin --expires 1h)
#   curl -H "Authorization: Bearer $TOKEN" http://localhost:3000/api/books
`

const tables = `# Defaults of every table; a table can override them.
features:
  caching: { expiration_seconds: 300 }
  pagination: { default_page_size: 20, max_page_size: 100 }

tables:
  - name: authors # the folder, the URL (/api/authors) and the start of each cache key
    description: People who write books
    columns:
      id: { type: integer, primary_key: true } # autoincrements
      name: { type: string, length: 100 }
      email: { type: string, length: 254, unique: true, hidden: true } # accepted, never answered
      born_on: { type: date, nullable: true }

  - name: books
    description: Books to lend
    columns:
      id: { type: integer, primary_key: true }
      title: { type: string, length: 200 }
      isbn: { type: string, length: 13, unique: true, pattern: "^[0-9]{13}$" }
      author_id: { type: integer, references: { table: authors, column: id, on_delete: restrict } }
      format: { type: enum, values: [hardcover, paperback, ebook], default: paperback }
      price: { type: decimal, precision: 8, scale: 2, min: 0 }
      created_at: { type: datetime, default: now }
      updated_at: { type: datetime, updated_at: true } # set by every write
    indexes: [[author_id]]
    features:
      caching:
        list: { expiration_seconds: 60 } # GET /api/books
        item: { expiration_seconds: 3600 } # GET /api/books/:id
      sorting: { fields: [title, price, created_at], default: "-created_at" }

  - name: reviews
    description: What readers say of a book
    columns:
      id: { type: integer, primary_key: true }
      # Deleting a book deletes its reviews and invalidates the cached answers of both tables.
      book_id: { type: integer, references: { table: books, column: id, on_delete: cascade } }
      reader: { type: string, length: 80 }
      rating: { type: integer, min: 1, max: 5 }
      comment: { type: text, nullable: true }
      created_at: { type: datetime, default: now }
    unique: [[book_id, reader]] # one review per reader and book
`

/**
 * A spec to start from: a small library that shows keys, relations, checks and caching. `exec` begins a call of an
 * installed program.
 */
export function exampleSpec(name: string, database: Provider, exec: string): string {
  const word = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_') || 'library'
  return `# yaml-language-server: $schema=./node_modules/pylight/schema.json

database:
  # The environment comes first; what stands after :- is used when it says nothing.
  url: "\${DATABASE_URL:-${databases[database].localUrl(word)}}"
redis:
  # Without a Redis the API works all the same, uncached.
  url: "\${REDIS_URL:-redis://localhost:6379/0}"
  prefix: "${word}:"
swagger:
  title: ${JSON.stringify(name)}
  version: 1.0.0

${signIn(exec)}
${tables}`
}
