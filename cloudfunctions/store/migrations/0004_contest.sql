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
ALTER TABLE "campaigns" ADD COLUMN "contest" jsonb DEFAULT '{"bestOf":5,"districtBestOf":20}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "team_id" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "district_id" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "standings" ADD COLUMN "left_sides" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
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
CREATE INDEX "kept_instruments_person" ON "kept_instruments" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "standings_team" ON "standings" USING btree ("team_id","rank_key");--> statement-breakpoint
CREATE INDEX "standings_district" ON "standings" USING btree ("district_id","rank_key");