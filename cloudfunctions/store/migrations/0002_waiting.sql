CREATE TABLE "waits" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"wait_key" text COLLATE "C" NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"slot_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"starts_at" bigint NOT NULL,
	"instruments" jsonb NOT NULL,
	"since" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"offer_until" bigint NOT NULL,
	CONSTRAINT "waits_wait_key" UNIQUE("wait_key"),
	CONSTRAINT "waits_id_ascii" CHECK (octet_length("waits"."id") between 1 and 128 and "waits"."id" !~ '[^ -~]'),
	CONSTRAINT "waits_wait_key_ascii" CHECK (octet_length("waits"."wait_key") between 1 and 128 and "waits"."wait_key" !~ '[^ -~]')
);
--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "waiting" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "waits_slot" ON "waits" USING btree ("slot_id","since");--> statement-breakpoint
CREATE INDEX "waits_person" ON "waits" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "waits_status" ON "waits" USING btree ("status","offer_until");