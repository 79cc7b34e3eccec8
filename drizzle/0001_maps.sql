CREATE TABLE "map_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"tier" text NOT NULL,
	"include_html" boolean NOT NULL,
	"include_css" boolean NOT NULL,
	"css_influence_mode" text NOT NULL,
	"environment" jsonb NOT NULL,
	"generator_version" text NOT NULL,
	"map_sha256" text NOT NULL,
	"map_bytes" integer NOT NULL,
	"nodes" integer NOT NULL,
	"edges" integer NOT NULL,
	"diagnostics" integer NOT NULL,
	"pages" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "preview_jobs" ALTER COLUMN "platform" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "preview_jobs" ADD COLUMN "kind" text DEFAULT 'preview' NOT NULL;--> statement-breakpoint
ALTER TABLE "preview_jobs" ADD COLUMN "output_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "map_versions_by_project" ON "map_versions" USING btree ("project_id","id");