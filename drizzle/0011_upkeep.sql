ALTER TABLE "users" ADD COLUMN "last_active_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "dormant_warned_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "users_last_active_at_index" ON "users" USING btree ("last_active_at");