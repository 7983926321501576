CREATE TABLE "consents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"sealed" text COLLATE "C" NOT NULL,
	"used_for" text COLLATE "C" NOT NULL,
	"agreed_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "consents_id_ascii" CHECK (octet_length("consents"."id") between 1 and 128 and "consents"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"lab_id" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"rating" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"handled_by" text COLLATE "C" NOT NULL,
	CONSTRAINT "feedback_id_ascii" CHECK (octet_length("feedback"."id") between 1 and 128 and "feedback"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"consent_id" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"tries" integer NOT NULL,
	"next_try_at" bigint NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "messages_id_ascii" CHECK (octet_length("messages"."id") between 1 and 128 and "messages"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE INDEX "consents_person" ON "consents" USING btree ("person_id","topic");--> statement-breakpoint
CREATE INDEX "consents_expires" ON "consents" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "feedback_lab" ON "feedback" USING btree ("lab_id","at");--> statement-breakpoint
CREATE INDEX "feedback_campaign" ON "feedback" USING btree ("campaign_id","at");--> statement-breakpoint
CREATE INDEX "messages_person" ON "messages" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "messages_at" ON "messages" USING btree ("at");