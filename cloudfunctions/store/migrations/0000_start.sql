CREATE TABLE "attempts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"attempt_key" text COLLATE "C" NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"deadline" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"score" integer NOT NULL,
	"finished_at" bigint NOT NULL,
	"paper" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	CONSTRAINT "attempts_attempt_key" UNIQUE("attempt_key"),
	CONSTRAINT "attempts_id_ascii" CHECK (octet_length("attempts"."id") between 1 and 128 and "attempts"."id" !~ '[^ -~]'),
	CONSTRAINT "attempts_attempt_key_ascii" CHECK (octet_length("attempts"."attempt_key") between 1 and 128 and "attempts"."attempt_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"holder_key" text COLLATE "C" NOT NULL,
	"place_key" text COLLATE "C" NOT NULL,
	"visit_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"slot_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"model" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"booked_at" bigint NOT NULL,
	"answer_by" bigint NOT NULL,
	"history" jsonb NOT NULL,
	CONSTRAINT "bookings_holder_key" UNIQUE("holder_key"),
	CONSTRAINT "bookings_place_key" UNIQUE("place_key"),
	CONSTRAINT "bookings_id_ascii" CHECK (octet_length("bookings"."id") between 1 and 128 and "bookings"."id" !~ '[^ -~]'),
	CONSTRAINT "bookings_holder_key_ascii" CHECK (octet_length("bookings"."holder_key") between 1 and 128 and "bookings"."holder_key" !~ '[^ -~]'),
	CONSTRAINT "bookings_place_key_ascii" CHECK (octet_length("bookings"."place_key") between 1 and 128 and "bookings"."place_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"theme" text COLLATE "C" NOT NULL,
	"organiser" text COLLATE "C" NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"quiz_opens_at" bigint NOT NULL,
	"quiz_closes_at" bigint NOT NULL,
	"booking_opens_at" bigint NOT NULL,
	"booking_closes_at" bigint NOT NULL,
	"check_days" jsonb NOT NULL,
	"per_kind_limit" integer NOT NULL,
	"answer_within_minutes" integer NOT NULL,
	"quiz" jsonb NOT NULL,
	CONSTRAINT "campaigns_id_ascii" CHECK (octet_length("campaigns"."id") between 1 and 128 and "campaigns"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "labs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"district" text COLLATE "C" NOT NULL,
	"address" text COLLATE "C" NOT NULL,
	"directions" text COLLATE "C" NOT NULL,
	"phone" text COLLATE "C" NOT NULL,
	"step_free" boolean NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"auto_confirm" boolean NOT NULL,
	"hours" jsonb NOT NULL,
	"slot_minutes" integer NOT NULL,
	"reserve" double precision NOT NULL,
	"stations" jsonb NOT NULL,
	CONSTRAINT "labs_id_ascii" CHECK (octet_length("labs"."id") between 1 and 128 and "labs"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"form" text COLLATE "C" NOT NULL,
	"difficulty" integer NOT NULL,
	"live" boolean NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"options" jsonb NOT NULL,
	"right" jsonb NOT NULL,
	"explanation" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"confidence" text COLLATE "C" NOT NULL,
	CONSTRAINT "questions_id_ascii" CHECK (octet_length("questions"."id") between 1 and 128 and "questions"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "slots" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"open" boolean NOT NULL,
	"places" jsonb NOT NULL,
	"places_total" integer NOT NULL,
	CONSTRAINT "slots_id_ascii" CHECK (octet_length("slots"."id") between 1 and 128 and "slots"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"member_key" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "staff_member_key" UNIQUE("member_key"),
	CONSTRAINT "staff_id_ascii" CHECK (octet_length("staff"."id") between 1 and 128 and "staff"."id" !~ '[^ -~]'),
	CONSTRAINT "staff_member_key_ascii" CHECK (octet_length("staff"."member_key") between 1 and 128 and "staff"."member_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE INDEX "attempts_person_campaign_day" ON "attempts" USING btree ("person_id","campaign_id","day");--> statement-breakpoint
CREATE INDEX "bookings_slot_place" ON "bookings" USING btree ("slot_id","place_key");--> statement-breakpoint
CREATE INDEX "bookings_visit" ON "bookings" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "bookings_person" ON "bookings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "bookings_lab_day" ON "bookings" USING btree ("lab_id","day");--> statement-breakpoint
CREATE INDEX "labs_campaign" ON "labs" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "questions_live_topic" ON "questions" USING btree ("live","topic");--> statement-breakpoint
CREATE INDEX "slots_lab" ON "slots" USING btree ("lab_id");--> statement-breakpoint
CREATE INDEX "slots_campaign_day" ON "slots" USING btree ("campaign_id","day");--> statement-breakpoint
CREATE INDEX "staff_person" ON "staff" USING btree ("person_id");