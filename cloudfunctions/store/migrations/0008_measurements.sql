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
CREATE INDEX "measurements_lab_day" ON "measurements" USING btree ("lab_id","day");--> statement-breakpoint
CREATE INDEX "measurements_campaign" ON "measurements" USING btree ("campaign_id","kind");--> statement-breakpoint
CREATE INDEX "measurements_status" ON "measurements" USING btree ("status","settled");--> statement-breakpoint
CREATE INDEX "measurements_started" ON "measurements" USING btree ("started_at");