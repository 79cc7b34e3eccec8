ALTER TABLE "users" ADD COLUMN "tier_expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "override_tier" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "override_expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_override_has_an_end" CHECK (("users"."override_tier" is null) = ("users"."override_expires_at" is null));