CREATE TABLE "corrections" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"open_key" text COLLATE "C" NOT NULL,
	"question_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"key" jsonb NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"proposed_by" text COLLATE "C" NOT NULL,
	"settled_by" text COLLATE "C" NOT NULL,
	"proposed_at" bigint NOT NULL,
	"settled_at" bigint NOT NULL,
	"done_at" bigint NOT NULL,
	"cursor" text COLLATE "C" NOT NULL,
	"papers" jsonb NOT NULL,
	CONSTRAINT "corrections_open_key" UNIQUE("open_key"),
	CONSTRAINT "corrections_id_ascii" CHECK (octet_length("corrections"."id") between 1 and 128 and "corrections"."id" !~ '[^ -~]'),
	CONSTRAINT "corrections_open_key_ascii" CHECK (octet_length("corrections"."open_key") between 1 and 128 and "corrections"."open_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "item_counts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"question_id" text COLLATE "C" NOT NULL,
	"run" integer NOT NULL,
	"up_to" text COLLATE "C" NOT NULL,
	"joint" jsonb NOT NULL,
	"choices" jsonb NOT NULL,
	"seconds" jsonb NOT NULL,
	CONSTRAINT "item_counts_id_ascii" CHECK (octet_length("item_counts"."id") between 1 and 128 and "item_counts"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "item_runs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"run" integer NOT NULL,
	"started_at" bigint NOT NULL,
	"done_at" bigint NOT NULL,
	"cursor" text COLLATE "C" NOT NULL,
	"papers" integer NOT NULL,
	"shown_run" integer NOT NULL,
	"shown_at" bigint NOT NULL,
	"shown_papers" integer NOT NULL,
	CONSTRAINT "item_runs_id_ascii" CHECK (octet_length("item_runs"."id") between 1 and 128 and "item_runs"."id" !~ '[^ -~]')
);
--> statement-breakpoint
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
CREATE TABLE "contestants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"team_id" text COLLATE "C" NOT NULL,
	"district_id" text COLLATE "C" NOT NULL,
	"joined_at" bigint NOT NULL,
	"carried" boolean NOT NULL,
	CONSTRAINT "contestants_id_ascii" CHECK (octet_length("contestants"."id") between 1 and 128 and "contestants"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "players" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"round_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"joined_at" bigint NOT NULL,
	CONSTRAINT "players_id_ascii" CHECK (octet_length("players"."id") between 1 and 128 and "players"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "round_answers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"round_id" text COLLATE "C" NOT NULL,
	"player_id" text COLLATE "C" NOT NULL,
	"no" integer NOT NULL,
	"choice" text COLLATE "C" NOT NULL,
	"merit" integer NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "round_answers_id_ascii" CHECK (octet_length("round_answers"."id") between 1 and 128 and "round_answers"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"code_key" text COLLATE "C" NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"seconds" integer NOT NULL,
	"lines" jsonb NOT NULL,
	"no" integer NOT NULL,
	"opens_at" bigint NOT NULL,
	"closes_at" bigint NOT NULL,
	CONSTRAINT "rounds_code_key" UNIQUE("code_key"),
	CONSTRAINT "rounds_id_ascii" CHECK (octet_length("rounds"."id") between 1 and 128 and "rounds"."id" !~ '[^ -~]'),
	CONSTRAINT "rounds_code_key_ascii" CHECK (octet_length("rounds"."code_key") between 1 and 128 and "rounds"."code_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"district_id" text COLLATE "C" NOT NULL,
	"code_key" text COLLATE "C" NOT NULL,
	"best_of" integer NOT NULL,
	"rank_key" text COLLATE "C" NOT NULL,
	"score" integer NOT NULL,
	"best" jsonb NOT NULL,
	"counted" boolean NOT NULL,
	CONSTRAINT "teams_code_key" UNIQUE("code_key"),
	CONSTRAINT "teams_rank_key" UNIQUE("rank_key"),
	CONSTRAINT "teams_id_ascii" CHECK (octet_length("teams"."id") between 1 and 128 and "teams"."id" !~ '[^ -~]'),
	CONSTRAINT "teams_code_key_ascii" CHECK (octet_length("teams"."code_key") between 1 and 128 and "teams"."code_key" !~ '[^ -~]'),
	CONSTRAINT "teams_rank_key_ascii" CHECK (octet_length("teams"."rank_key") between 1 and 128 and "teams"."rank_key" !~ '[^ -~]')
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
	"used_at" bigint NOT NULL,
	"results" jsonb NOT NULL,
	CONSTRAINT "kept_instruments_place_key" UNIQUE("place_key"),
	CONSTRAINT "kept_instruments_id_ascii" CHECK (octet_length("kept_instruments"."id") between 1 and 128 and "kept_instruments"."id" !~ '[^ -~]'),
	CONSTRAINT "kept_instruments_place_key_ascii" CHECK (octet_length("kept_instruments"."place_key") between 1 and 128 and "kept_instruments"."place_key" !~ '[^ -~]')
);
--> statement-breakpoint
ALTER TABLE "labs" ADD COLUMN "site" text COLLATE "C" DEFAULT 'lab' NOT NULL;--> statement-breakpoint
ALTER TABLE "measurements" ADD COLUMN "authority" jsonb DEFAULT '{"number":"","ofLab":"","ofPerson":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "rescores" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "rescored_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "answered_at" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "device" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "stage" text COLLATE "C" DEFAULT 'released' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "every_answer" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "corrections" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "author" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "reviewer" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "replaces" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "phone_key" text COLLATE "C" DEFAULT 'void:' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "instrument_key" text COLLATE "C" DEFAULT 'void:' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "free_until" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "late" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "blueprint" jsonb DEFAULT '{"forms":{},"triesInAll":0}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "draw" jsonb DEFAULT '{"prizes":[],"leastPoints":0,"rules":"","claimAt":"","claimDays":0,"redraws":0,"numberName":"","numberAt":0}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "fairness" jsonb DEFAULT '{"cutOffMinutes":0,"phoneLimit":0,"instrumentOnce":false,"absences":0,"laterMinutes":0,"release":"opening-minute","wishesFrom":0,"wishesTo":0,"drawAt":0}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "contest" jsonb DEFAULT '{"bestOf":5,"districtBestOf":20}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "team_id" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "district_id" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "left_sides" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "corrections_status" ON "corrections" USING btree ("status","settled_at");--> statement-breakpoint
CREATE INDEX "corrections_question" ON "corrections" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "item_counts_campaign" ON "item_counts" USING btree ("campaign_id","run");--> statement-breakpoint
CREATE INDEX "item_runs_status" ON "item_runs" USING btree ("status");--> statement-breakpoint
CREATE INDEX "authorisations_lab" ON "authorisations" USING btree ("lab_id","person_id");--> statement-breakpoint
CREATE INDEX "authorisations_person" ON "authorisations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "row_corrections_lab" ON "row_corrections" USING btree ("lab_id","kind");--> statement-breakpoint
CREATE INDEX "signatures_visit" ON "signatures" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "signatures_person" ON "signatures" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "signatures_campaign" ON "signatures" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "contestants_person" ON "contestants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "contestants_campaign" ON "contestants" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "contestants_team" ON "contestants" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "contestants_carried" ON "contestants" USING btree ("carried");--> statement-breakpoint
CREATE INDEX "players_round" ON "players" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "players_person" ON "players" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "round_answers_round" ON "round_answers" USING btree ("round_id","no");--> statement-breakpoint
CREATE INDEX "round_answers_player" ON "round_answers" USING btree ("player_id");--> statement-breakpoint
CREATE INDEX "rounds_campaign" ON "rounds" USING btree ("campaign_id","status");--> statement-breakpoint
CREATE INDEX "rounds_status" ON "rounds" USING btree ("status","started_at");--> statement-breakpoint
CREATE INDEX "teams_campaign" ON "teams" USING btree ("campaign_id","kind");--> statement-breakpoint
CREATE INDEX "teams_counted" ON "teams" USING btree ("counted");--> statement-breakpoint
CREATE INDEX "draw_entries_campaign" ON "draw_entries" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE INDEX "draw_entries_undecided" ON "draw_entries" USING btree ("campaign_id","undecided");--> statement-breakpoint
CREATE INDEX "draw_entries_person" ON "draw_entries" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "draws_status" ON "draws" USING btree ("status");--> statement-breakpoint
CREATE INDEX "place_wishes_campaign" ON "place_wishes" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "place_wishes_person" ON "place_wishes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "kept_instruments_used" ON "kept_instruments" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "kept_instruments_person" ON "kept_instruments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "questions_stage" ON "questions" USING btree ("stage");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_phone_key" ON "bookings" USING btree ("phone_key") WHERE "bookings"."phone_key" < 'v';--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_instrument_key" ON "bookings" USING btree ("instrument_key") WHERE "bookings"."instrument_key" < 'v';--> statement-breakpoint
CREATE INDEX "standings_team" ON "standings" USING btree ("team_id","rank_key");--> statement-breakpoint
CREATE INDEX "standings_district" ON "standings" USING btree ("district_id","rank_key");--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_phone_key_ascii" CHECK (octet_length("bookings"."phone_key") between 1 and 128 and "bookings"."phone_key" !~ '[^ -~]');--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_instrument_key_ascii" CHECK (octet_length("bookings"."instrument_key") between 1 and 128 and "bookings"."instrument_key" !~ '[^ -~]');