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

  'CREATE TABLE rating_notes (rating "mpaa rating" PRIMARY KEY, note text NOT NULL)',
  `CREATE TABLE screens (id int PRIMARY KEY, name text NOT NULL)`,
  `CREATE TABLE screenings (
    screen int, no serial, seats int NOT NULL DEFAULT 10, PRIMARY KEY (screen, no))`,
  `CREATE TABLE bookings (
    id serial PRIMARY KEY, screen int, "screening no" int, guest text NOT NULL,
    CONSTRAINT "booked screening" FOREIGN KEY (screen, "screening no")
      REFERENCES screenings ON DELETE CASCADE ON UPDATE CASCADE)`,
]
