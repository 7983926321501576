ALTER TABLE "invitations" ADD COLUMN "duty" text COLLATE "C" DEFAULT 'admin' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "kinds" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "duty" text COLLATE "C" DEFAULT 'admin' NOT NULL;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "kinds" jsonb DEFAULT '[]'::jsonb NOT NULL;