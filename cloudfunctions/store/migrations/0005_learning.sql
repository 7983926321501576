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
CREATE INDEX "challenges_person_campaign" ON "challenges" USING btree ("person_id","campaign_id","streak");--> statement-breakpoint
CREATE INDEX "challenges_campaign" ON "challenges" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "studies_person" ON "studies" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "studies_campaign" ON "studies" USING btree ("campaign_id");