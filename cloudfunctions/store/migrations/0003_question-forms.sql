ALTER TABLE "attempts" ADD COLUMN "points_each" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "credit" text COLLATE "C" DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "value" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "tolerance" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "unit" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "figures" jsonb DEFAULT '[]'::jsonb NOT NULL;