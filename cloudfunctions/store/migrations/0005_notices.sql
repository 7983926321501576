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
CREATE INDEX "closures_campaign_day" ON "closures" USING btree ("campaign_id","day");--> statement-breakpoint
CREATE INDEX "closures_status" ON "closures" USING btree ("status");--> statement-breakpoint
CREATE INDEX "inbox_marks_seen" ON "inbox_marks" USING btree ("seen_until");--> statement-breakpoint
CREATE INDEX "lab_notices_lab" ON "lab_notices" USING btree ("lab_id","live");