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
ALTER TABLE "attempts" ADD COLUMN "answered_at" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "device" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "draw" jsonb DEFAULT '{"prizes":[],"leastPoints":0,"rules":"","claimAt":"","claimDays":0,"redraws":0,"numberName":"","numberAt":0}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "draw_entries_campaign" ON "draw_entries" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE INDEX "draw_entries_undecided" ON "draw_entries" USING btree ("campaign_id","undecided");--> statement-breakpoint
CREATE INDEX "draw_entries_person" ON "draw_entries" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "draws_status" ON "draws" USING btree ("status");