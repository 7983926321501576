ALTER TABLE "corrections" ADD COLUMN "looking" text COLLATE "C" DEFAULT 'papers' NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD COLUMN "runs" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "challenges" ADD COLUMN "answers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "challenges" ADD COLUMN "rescores" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "challenges" ADD COLUMN "rescored_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "measurements" ADD COLUMN "heard" jsonb DEFAULT '[]'::jsonb NOT NULL;