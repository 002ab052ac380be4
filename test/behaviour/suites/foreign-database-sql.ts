/** What makes the database of the fixture `foreign-database`. */
export const foreignDatabase = [
  `CREATE TYPE "mpaa rating" AS ENUM ('G', 'PG', 'PG-13', 'R / X')`,
  'CREATE SEQUENCE codes',
  `CREATE FUNCTION next_code(start text) RETURNS varchar LANGUAGE sql
    AS $$ SELECT start || '-' || nextval('codes') $$`,

  `CREATE TABLE "Names of All the Studios That Ever Were in the Whole Wide World" (
    "_id" serial, "name" varchar(100) NOT NULL, CONSTRAINT "Studio PK" PRIMARY KEY ("_id"))`,
  `CREATE UNIQUE INDEX "studio names"
    ON "Names of All the Studios That Ever Were in the Whole Wide World" ("name")`,

  `CREATE TABLE "Film" (
    "Film Id" serial,
    "Title (full)" varchar(100) NOT NULL CHECK ("Title (full)" <> 'refused'),
    "film-code" varchar(20) NOT NULL DEFAULT next_code('F'),
    label text GENERATED ALWAYS AS ("film-code" || ': ' || "Title (full)") STORED,
    changes int NOT NULL,
    rating "mpaa rating" NOT NULL DEFAULT 'PG-13',
    second_rating "mpaa rating",
    "studioId" int NOT NULL,
    "Secret Word" varchar(20),
    CONSTRAINT "Film_pkey" PRIMARY KEY ("Film Id"),
    CONSTRAINT "Film studio" FOREIGN KEY ("studioId")
      REFERENCES "Names of All the Studios That Ever Were in the Whole Wide World"
      ON DELETE CASCADE ON UPDATE CASCADE)`,
  'CREATE UNIQUE INDEX "one code per film" ON "Film" ("film-code")',
  'CREATE INDEX "by studio" ON "Film" ("studioId", "Title (full)" DESC)',
  'CREATE INDEX "lower title" ON "Film" (lower("Title (full)"))',
  `CREATE UNIQUE INDEX "one for all" ON "Film" ("studioId") WHERE rating = 'G'`,
  `CREATE FUNCTION count_changes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.changes = CASE TG_OP WHEN 'INSERT' THEN 0 ELSE OLD.changes + 1 END; RETURN NEW; END $$`,
  `CREATE TRIGGER count_changes BEFORE INSERT OR UPDATE ON "Film"
    FOR EACH ROW EXECUTE FUNCTION count_changes()`,

  'CREATE SCHEMA "Rental Desk"',
  'CREATE TABLE "Rental Desk".rating_notes (rating "mpaa rating" PRIMARY KEY, note text NOT NULL)',
  `CREATE TYPE "Rental Desk"."RentalState" AS ENUM ('out', 'back')`,
  `CREATE TABLE "Rental Desk"."Film" (
    id serial PRIMARY KEY,
    "film-code" varchar(20) NOT NULL,
    film_id int CONSTRAINT "Film_film_id_fkey"
      REFERENCES "Film" ON DELETE CASCADE ON UPDATE CASCADE,
    state "Rental Desk"."RentalState" NOT NULL DEFAULT 'out')`,
  'CREATE UNIQUE INDEX "Film_film-code_key" ON "Rental Desk"."Film" ("film-code")',
  `CREATE VIEW "Films of Studios" AS
    SELECT s."_id" AS "Studio Id", s.name, count(f."Film Id") AS films
    FROM "Names of All the Studios That Ever Were in the Whole Wide World" s
    LEFT JOIN "Film" f ON f."studioId" = s."_id" GROUP BY s."_id", s.name`,
  `CREATE VIEW "Rental Desk".busy_studios AS
    SELECT name, films FROM "Films of Studios" WHERE films > 1`,
  'CREATE TABLE visits (at timestamptz(3), guest text)',
  "INSERT INTO visits VALUES (NULL, 'Bob'), ('2026-01-02Z', 'Ann'), ('2026-01-02Z', 'Ann')",

  `CREATE TABLE screens (id int PRIMARY KEY, name text NOT NULL)`,
  `CREATE TABLE screenings (
    screen int, no serial, seats int NOT NULL DEFAULT 10, PRIMARY KEY (screen, no))`,
  `CREATE TABLE bookings (
    id serial PRIMARY KEY, screen int, "screening no" int, guest text NOT NULL,
    CONSTRAINT "booked screening" FOREIGN KEY (screen, "screening no")
      REFERENCES screenings ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "one king" EXCLUDE (guest WITH =) WHERE (guest = 'The King'))`,
]
