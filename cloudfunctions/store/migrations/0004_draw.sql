CREATE TABLE "authorisations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"kinds" jsonb NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"entered_by" text COLLATE "C" NOT NULL,
	"entered_at" bigint NOT NULL,
	"withdrawn_by" text COLLATE "C" NOT NULL,
	"withdrawn_at" bigint NOT NULL,
	CONSTRAINT "authorisations_id_ascii" CHECK (octet_length("authorisations"."id") between 1 and 128 and "authorisations"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "row_corrections" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"version_key" text COLLATE "C" NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"row" jsonb NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"proposed_by" text COLLATE "C" NOT NULL,
	"proposed_at" bigint NOT NULL,
	"decided_by" text COLLATE "C" NOT NULL,
	"decided_at" bigint NOT NULL,
	CONSTRAINT "row_corrections_version_key" UNIQUE("version_key"),
	CONSTRAINT "row_corrections_id_ascii" CHECK (octet_length("row_corrections"."id") between 1 and 128 and "row_corrections"."id" !~ '[^ -~]'),
	CONSTRAINT "row_corrections_version_key_ascii" CHECK (octet_length("row_corrections"."version_key") between 1 and 128 and "row_corrections"."version_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"visit_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"booking_ids" jsonb NOT NULL,
	"strokes" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "signatures_id_ascii" CHECK (octet_length("signatures"."id") between 1 and 128 and "signatures"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"code_key" text COLLATE "C" NOT NULL,
	"made_at" bigint NOT NULL,
	CONSTRAINT "certificates_code_key" UNIQUE("code_key"),
	CONSTRAINT "certificates_id_ascii" CHECK (octet_length("certificates"."id") between 1 and 128 and "certificates"."id" !~ '[^ -~]'),
	CONSTRAINT "certificates_code_key_ascii" CHECK (octet_length("certificates"."code_key") between 1 and 128 and "certificates"."code_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "draw_entries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"code_key" text COLLATE "C" NOT NULL,
	"claim_key" text COLLATE "C" NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"attempt_id" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"score" integer NOT NULL,
	"rhythm" jsonb NOT NULL,
	"device" text COLLATE "C" NOT NULL,
	"flags" jsonb NOT NULL,
	"undecided" boolean NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"decided_by" text COLLATE "C" NOT NULL,
	CONSTRAINT "draw_entries_code_key" UNIQUE("code_key"),
	CONSTRAINT "draw_entries_claim_key" UNIQUE("claim_key"),
	CONSTRAINT "draw_entries_id_ascii" CHECK (octet_length("draw_entries"."id") between 1 and 128 and "draw_entries"."id" !~ '[^ -~]'),
	CONSTRAINT "draw_entries_code_key_ascii" CHECK (octet_length("draw_entries"."code_key") between 1 and 128 and "draw_entries"."code_key" !~ '[^ -~]'),
	CONSTRAINT "draw_entries_claim_key_ascii" CHECK (octet_length("draw_entries"."claim_key") between 1 and 128 and "draw_entries"."claim_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "draw_lists" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"codes" jsonb NOT NULL,
	CONSTRAINT "draw_lists_id_ascii" CHECK (octet_length("draw_lists"."id") between 1 and 128 and "draw_lists"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "draws" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"gathered_at" bigint NOT NULL,
	"gather_person" text COLLATE "C" NOT NULL,
	"gather_attempt" text COLLATE "C" NOT NULL,
	"plan" jsonb NOT NULL,
	"algorithm" text COLLATE "C" NOT NULL,
	"entries" integer NOT NULL,
	"entries_hash" text COLLATE "C" NOT NULL,
	"pages" jsonb NOT NULL,
	"secret" text COLLATE "C" NOT NULL,
	"commitment" text COLLATE "C" NOT NULL,
	"sealed_at" bigint NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"number_by" text COLLATE "C" NOT NULL,
	"confirmed_by" text COLLATE "C" NOT NULL,
	"drawn_at" bigint NOT NULL,
	"winners" jsonb NOT NULL,
	CONSTRAINT "draws_id_ascii" CHECK (octet_length("draws"."id") between 1 and 128 and "draws"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "place_draws" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"secret" text COLLATE "C" NOT NULL,
	"commitment" text COLLATE "C" NOT NULL,
	"committed_at" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"wishes" integer NOT NULL,
	"list_hash" text COLLATE "C" NOT NULL,
	"done_at" bigint NOT NULL,
	CONSTRAINT "place_draws_id_ascii" CHECK (octet_length("place_draws"."id") between 1 and 128 and "place_draws"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "place_lists" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"lines" jsonb NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "place_lists_id_ascii" CHECK (octet_length("place_lists"."id") between 1 and 128 and "place_lists"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "place_wishes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"lot" text COLLATE "C" NOT NULL,
	"instruments" jsonb NOT NULL,
	"slot_ids" jsonb NOT NULL,
	"wait" boolean NOT NULL,
	"filed_at" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"slot_id" text COLLATE "C" NOT NULL,
	"settled_at" bigint NOT NULL,
	CONSTRAINT "place_wishes_id_ascii" CHECK (octet_length("place_wishes"."id") between 1 and 128 and "place_wishes"."id" !~ '[^ -~]')
);
--> statement-breakpoint
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
	"results" jsonb NOT NULL,
	CONSTRAINT "kept_instruments_place_key" UNIQUE("place_key"),
	CONSTRAINT "kept_instruments_id_ascii" CHECK (octet_length("kept_instruments"."id") between 1 and 128 and "kept_instruments"."id" !~ '[^ -~]'),
	CONSTRAINT "kept_instruments_place_key_ascii" CHECK (octet_length("kept_instruments"."place_key") between 1 and 128 and "kept_instruments"."place_key" !~ '[^ -~]')
);
--> statement-breakpoint
ALTER TABLE "labs" ADD COLUMN "site" text COLLATE "C" DEFAULT 'lab' NOT NULL;--> statement-breakpoint
ALTER TABLE "measurements" ADD COLUMN "authority" jsonb DEFAULT '{"number":"","ofLab":"","ofPerson":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "answered_at" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "device" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "phone_key" text COLLATE "C" DEFAULT 'void:' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "instrument_key" text COLLATE "C" DEFAULT 'void:' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "free_until" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "late" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "draw" jsonb DEFAULT '{"prizes":[],"leastPoints":0,"rules":"","claimAt":"","claimDays":0,"redraws":0,"numberName":"","numberAt":0}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "fairness" jsonb DEFAULT '{"cutOffMinutes":0,"phoneLimit":0,"instrumentOnce":false,"absences":0,"laterMinutes":0,"release":"opening-minute","wishesFrom":0,"wishesTo":0,"drawAt":0}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "authorisations_lab" ON "authorisations" USING btree ("lab_id","person_id");--> statement-breakpoint
CREATE INDEX "authorisations_person" ON "authorisations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "row_corrections_lab" ON "row_corrections" USING btree ("lab_id","kind");--> statement-breakpoint
CREATE INDEX "signatures_visit" ON "signatures" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "signatures_person" ON "signatures" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "signatures_campaign" ON "signatures" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "draw_entries_campaign" ON "draw_entries" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE INDEX "draw_entries_undecided" ON "draw_entries" USING btree ("campaign_id","undecided");--> statement-breakpoint
CREATE INDEX "draw_entries_person" ON "draw_entries" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "draws_status" ON "draws" USING btree ("status");--> statement-breakpoint
CREATE INDEX "place_wishes_campaign" ON "place_wishes" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "place_wishes_person" ON "place_wishes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "kept_instruments_person" ON "kept_instruments" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_phone_key" ON "bookings" USING btree ("phone_key") WHERE "bookings"."phone_key" < 'v';--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_instrument_key" ON "bookings" USING btree ("instrument_key") WHERE "bookings"."instrument_key" < 'v';--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_phone_key_ascii" CHECK (octet_length("bookings"."phone_key") between 1 and 128 and "bookings"."phone_key" !~ '[^ -~]');--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_instrument_key_ascii" CHECK (octet_length("bookings"."instrument_key") between 1 and 128 and "bookings"."instrument_key" !~ '[^ -~]');