/** What makes the database of the fixture `foreign-database`. */
export const foreignDatabase = [
  `CREATE TABLE "Names of All the Studios That Ever Were in the Whole Wide World" (
    "_id" serial, "name" varchar(100) NOT NULL, CONSTRAINT "Studio PK" PRIMARY KEY ("_id"))`,
  `CREATE UNIQUE INDEX "studio names"
    ON "Names of All the Studios That Ever Were in the Whole Wide World" ("name")`,
  `CREATE TABLE "Film" (
    "Film Id" serial, "Title (full)" varchar(100) NOT NULL CHECK ("Title (full)" <> 'refused'), "film-code" varchar(20) NOT NULL,
    "studioId" int NOT NULL, "Secret Word" varchar(20),
    CONSTRAINT "Film_pkey" PRIMARY KEY ("Film Id"),
    CONSTRAINT "Film studio" FOREIGN KEY ("studioId")
      REFERENCES "Names of All the Studios That Ever Were in the Whole Wide World"
      ON DELETE CASCADE ON UPDATE CASCADE)`,
  'CREATE UNIQUE INDEX "one code per film" ON "Film" ("film-code")',
  `CREATE INDEX "by studio" ON "Film" ("studioId", "Title (full)")`,
]
