ALTER TABLE "bookings" ADD COLUMN "for_whom" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "for_whom_phone" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "for_whom_key_id" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "added_by" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "bookings_for_whom_key" ON "bookings" USING btree ("for_whom_key_id") WHERE "bookings"."for_whom_key_id" > '';