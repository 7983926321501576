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
ALTER TABLE "attempts" ADD COLUMN "rescores" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "rescored_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "stage" text COLLATE "C" DEFAULT 'released' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "every_answer" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "corrections" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "author" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "reviewer" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "replaces" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "blueprint" jsonb DEFAULT '{"forms":{},"triesInAll":0}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "corrections_status" ON "corrections" USING btree ("status","settled_at");--> statement-breakpoint
CREATE INDEX "corrections_question" ON "corrections" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "item_counts_campaign" ON "item_counts" USING btree ("campaign_id","run");--> statement-breakpoint
CREATE INDEX "item_runs_status" ON "item_runs" USING btree ("status");--> statement-breakpoint
CREATE INDEX "questions_stage" ON "questions" USING btree ("stage");