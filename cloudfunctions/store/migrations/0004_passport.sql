CREATE TABLE "kept_instruments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"place_key" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"model" text COLLATE "C" NOT NULL,
	"serial" text COLLATE "C" NOT NULL,
	"kept_at" bigint NOT NULL,
	"used_at" bigint NOT NULL,
	"results" jsonb NOT NULL,
	CONSTRAINT "kept_instruments_place_key" UNIQUE("place_key"),
	CONSTRAINT "kept_instruments_id_ascii" CHECK (octet_length("kept_instruments"."id") between 1 and 128 and "kept_instruments"."id" !~ '[^ -~]'),
	CONSTRAINT "kept_instruments_place_key_ascii" CHECK (octet_length("kept_instruments"."place_key") between 1 and 128 and "kept_instruments"."place_key" !~ '[^ -~]')
);
--> statement-breakpoint
ALTER TABLE "labs" ADD COLUMN "site" text COLLATE "C" DEFAULT 'lab' NOT NULL;--> statement-breakpoint
CREATE INDEX "kept_instruments_used" ON "kept_instruments" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "kept_instruments_person" ON "kept_instruments" USING btree ("person_id");