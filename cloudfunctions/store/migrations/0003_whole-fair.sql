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
CREATE TABLE "measurements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"code_key" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"service" text COLLATE "C" NOT NULL,
	"first_outcome" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"repaired" boolean NOT NULL,
	"settled" boolean NOT NULL,
	"started_at" bigint NOT NULL,
	"finished_at" bigint NOT NULL,
	"kept_by" text COLLATE "C" NOT NULL,
	"reviewed_by" text COLLATE "C" NOT NULL,
	"sheet" jsonb NOT NULL,
	"repair" jsonb NOT NULL,
	"rounds" jsonb NOT NULL,
	CONSTRAINT "measurements_code_key" UNIQUE("code_key"),
	CONSTRAINT "measurements_id_ascii" CHECK (octet_length("measurements"."id") between 1 and 128 and "measurements"."id" !~ '[^ -~]'),
	CONSTRAINT "measurements_code_key_ascii" CHECK (octet_length("measurements"."code_key") between 1 and 128 and "measurements"."code_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "closures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"slot_id" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	CONSTRAINT "closures_id_ascii" CHECK (octet_length("closures"."id") between 1 and 128 and "closures"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"sealed" text COLLATE "C" NOT NULL,
	"used_for" text COLLATE "C" NOT NULL,
	"agreed_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "consents_id_ascii" CHECK (octet_length("consents"."id") between 1 and 128 and "consents"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"rating" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"handled_by" text COLLATE "C" NOT NULL,
	CONSTRAINT "feedback_id_ascii" CHECK (octet_length("feedback"."id") between 1 and 128 and "feedback"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "inbox_marks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"seen_until" bigint NOT NULL,
	CONSTRAINT "inbox_marks_id_ascii" CHECK (octet_length("inbox_marks"."id") between 1 and 128 and "inbox_marks"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "lab_notices" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"live" boolean NOT NULL,
	CONSTRAINT "lab_notices_id_ascii" CHECK (octet_length("lab_notices"."id") between 1 and 128 and "lab_notices"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"consent_id" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"tries" integer NOT NULL,
	"next_try_at" bigint NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "messages_id_ascii" CHECK (octet_length("messages"."id") between 1 and 128 and "messages"."id" !~ '[^ -~]')
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
ALTER TABLE "attempts" ADD COLUMN "points_each" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "title" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "fetch_from" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "trade" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "for_whom" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "for_whom_phone" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "for_whom_key_id" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "added_by" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "seat_limit" integer DEFAULT 4 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "shop_scale_limit" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "labs" ADD COLUMN "drop_off" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "labs" ADD COLUMN "events" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "credit" text COLLATE "C" DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "value" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "tolerance" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "unit" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "figures" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "purpose" text COLLATE "C" DEFAULT 'check' NOT NULL;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "title" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "about" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "fetch_from" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "duty" text COLLATE "C" DEFAULT 'admin' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "kinds" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "duty" text COLLATE "C" DEFAULT 'admin' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "kinds" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "challenges_person_campaign" ON "challenges" USING btree ("person_id","campaign_id","streak");--> statement-breakpoint
CREATE INDEX "challenges_campaign" ON "challenges" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "studies_person" ON "studies" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "studies_campaign" ON "studies" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "measurements_lab_day" ON "measurements" USING btree ("lab_id","day");--> statement-breakpoint
CREATE INDEX "measurements_campaign" ON "measurements" USING btree ("campaign_id","kind");--> statement-breakpoint
CREATE INDEX "measurements_status" ON "measurements" USING btree ("status","settled");--> statement-breakpoint
CREATE INDEX "measurements_started" ON "measurements" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "closures_campaign_day" ON "closures" USING btree ("campaign_id","day");--> statement-breakpoint
CREATE INDEX "closures_status" ON "closures" USING btree ("status");--> statement-breakpoint
CREATE INDEX "consents_person" ON "consents" USING btree ("person_id","topic");--> statement-breakpoint
CREATE INDEX "consents_expires" ON "consents" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "feedback_lab" ON "feedback" USING btree ("lab_id","at");--> statement-breakpoint
CREATE INDEX "feedback_campaign" ON "feedback" USING btree ("campaign_id","at");--> statement-breakpoint
CREATE INDEX "inbox_marks_seen" ON "inbox_marks" USING btree ("seen_until");--> statement-breakpoint
CREATE INDEX "lab_notices_lab" ON "lab_notices" USING btree ("lab_id","live");--> statement-breakpoint
CREATE INDEX "messages_person" ON "messages" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "messages_at" ON "messages" USING btree ("at");--> statement-breakpoint
CREATE INDEX "rank_counts_campaign" ON "rank_counts" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "standings_person" ON "standings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "standings_counted" ON "standings" USING btree ("counted");--> statement-breakpoint
CREATE INDEX "attempts_status" ON "attempts" USING btree ("status","deadline");--> statement-breakpoint
CREATE INDEX "bookings_for_whom_key" ON "bookings" USING btree ("for_whom_key_id") WHERE "bookings"."for_whom_key_id" > '';