CREATE TABLE "challenges" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"run_key" text COLLATE "C" NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"streak" integer NOT NULL,
	"deck" jsonb NOT NULL,
	CONSTRAINT "challenges_run_key" UNIQUE("run_key"),
	CONSTRAINT "challenges_id_ascii" CHECK (octet_length("challenges"."id") between 1 and 128 and "challenges"."id" !~ '[^ -~]'),
	CONSTRAINT "challenges_run_key_ascii" CHECK (octet_length("challenges"."run_key") between 1 and 128 and "challenges"."run_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "studies" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"decks" jsonb NOT NULL,
	"book" jsonb NOT NULL,
	"learnt" integer NOT NULL,
	"papers" jsonb NOT NULL,
	CONSTRAINT "studies_id_ascii" CHECK (octet_length("studies"."id") between 1 and 128 and "studies"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "rank_counts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"counts" jsonb NOT NULL,
	CONSTRAINT "rank_counts_id_ascii" CHECK (octet_length("rank_counts"."id") between 1 and 128 and "rank_counts"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"rank_key" text COLLATE "C" NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"score" integer NOT NULL,
	"total" integer NOT NULL,
	"spent_ms" integer NOT NULL,
	"finished_at" bigint NOT NULL,
	"counted" boolean NOT NULL,
	"left" jsonb NOT NULL,
	CONSTRAINT "standings_rank_key" UNIQUE("rank_key"),
	CONSTRAINT "standings_id_ascii" CHECK (octet_length("standings"."id") between 1 and 128 and "standings"."id" !~ '[^ -~]'),
	CONSTRAINT "standings_rank_key_ascii" CHECK (octet_length("standings"."rank_key") between 1 and 128 and "standings"."rank_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE INDEX "challenges_person_campaign" ON "challenges" USING btree ("person_id","campaign_id","streak");--> statement-breakpoint
CREATE INDEX "challenges_campaign" ON "challenges" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "studies_person" ON "studies" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "studies_campaign" ON "studies" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "rank_counts_campaign" ON "rank_counts" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "standings_person" ON "standings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "standings_counted" ON "standings" USING btree ("counted");--> statement-breakpoint
CREATE INDEX "attempts_status" ON "attempts" USING btree ("status","deadline");