CREATE TABLE "audit" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"chain" text COLLATE "C" NOT NULL,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	"act" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"detail" jsonb NOT NULL,
	"previous" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "audit_id_ascii" CHECK (octet_length("audit"."id") between 1 and 128 and "audit"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "browser_sign_ins" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"code_key" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "browser_sign_ins_code_key" UNIQUE("code_key"),
	CONSTRAINT "browser_sign_ins_id_ascii" CHECK (octet_length("browser_sign_ins"."id") between 1 and 128 and "browser_sign_ins"."id" !~ '[^ -~]'),
	CONSTRAINT "browser_sign_ins_code_key_ascii" CHECK (octet_length("browser_sign_ins"."code_key") between 1 and 128 and "browser_sign_ins"."code_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"sealed" text COLLATE "C" NOT NULL,
	"phone_index" text COLLATE "C" NOT NULL,
	"key_id" text COLLATE "C" NOT NULL,
	"agreed_at" bigint NOT NULL,
	"agreed_to" text COLLATE "C" NOT NULL,
	CONSTRAINT "contacts_id_ascii" CHECK (octet_length("contacts"."id") between 1 and 128 and "contacts"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "erasures_id_ascii" CHECK (octet_length("erasures"."id") between 1 and 128 and "erasures"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"scope_id" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_by" text COLLATE "C" NOT NULL,
	"used_at" bigint NOT NULL,
	CONSTRAINT "invitations_id_ascii" CHECK (octet_length("invitations"."id") between 1 and 128 and "invitations"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "organisers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"member_key" text COLLATE "C" NOT NULL,
	"campaign_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "organisers_member_key" UNIQUE("member_key"),
	CONSTRAINT "organisers_id_ascii" CHECK (octet_length("organisers"."id") between 1 and 128 and "organisers"."id" !~ '[^ -~]'),
	CONSTRAINT "organisers_member_key_ascii" CHECK (octet_length("organisers"."member_key") between 1 and 128 and "organisers"."member_key" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"family" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"issued_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	CONSTRAINT "sessions_id_ascii" CHECK (octet_length("sessions"."id") between 1 and 128 and "sessions"."id" !~ '[^ -~]')
);
--> statement-breakpoint
CREATE TABLE "spent_codes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rev" integer NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "spent_codes_id_ascii" CHECK (octet_length("spent_codes"."id") between 1 and 128 and "spent_codes"."id" !~ '[^ -~]')
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "keep_days" integer DEFAULT 180 NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_chain" ON "audit" USING btree ("chain","seq");--> statement-breakpoint
CREATE INDEX "browser_sign_ins_expires" ON "browser_sign_ins" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "contacts_phone" ON "contacts" USING btree ("phone_index");--> statement-breakpoint
CREATE INDEX "contacts_key" ON "contacts" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "erasures_at" ON "erasures" USING btree ("at");--> statement-breakpoint
CREATE INDEX "invitations_scope" ON "invitations" USING btree ("scope_id");--> statement-breakpoint
CREATE INDEX "invitations_used_by" ON "invitations" USING btree ("used_by");--> statement-breakpoint
CREATE INDEX "organisers_person" ON "organisers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_family" ON "sessions" USING btree ("family");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "spent_codes_at" ON "spent_codes" USING btree ("at");