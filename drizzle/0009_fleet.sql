CREATE TABLE "fleet_settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "worker_minutes" (
	"worker_id" text NOT NULL,
	"slot" smallint NOT NULL,
	"minute" timestamp (3) with time zone NOT NULL,
	"beats" integer NOT NULL,
	"cpu_percent" double precision NOT NULL,
	"gpu_percent" double precision,
	"memory_bytes" double precision NOT NULL,
	"event_loop_lag_ms" double precision NOT NULL,
	"active_jobs" integer NOT NULL,
	"waiting_jobs" integer NOT NULL,
	"jobs" integer NOT NULL,
	"errors" integer NOT NULL,
	CONSTRAINT "worker_minutes_worker_id_slot_pk" PRIMARY KEY("worker_id","slot")
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "is_admin" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "worker_nodes" ADD COLUMN "host" text;--> statement-breakpoint
ALTER TABLE "worker_nodes" ADD COLUMN "gpu" jsonb;--> statement-breakpoint
ALTER TABLE "worker_nodes" ADD COLUMN "health" text DEFAULT 'healthy' NOT NULL;--> statement-breakpoint
ALTER TABLE "worker_nodes" ADD COLUMN "health_reason" text;--> statement-breakpoint
ALTER TABLE "worker_nodes" ADD COLUMN "health_changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "worker_nodes" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "worker_nodes" ADD COLUMN "waiting_jobs" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "preview_jobs" ADD COLUMN "queue" text;--> statement-breakpoint
ALTER TABLE "worker_minutes" ADD CONSTRAINT "worker_minutes_worker_id_worker_nodes_id_fk" FOREIGN KEY ("worker_id") REFERENCES "public"."worker_nodes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "users_admins_index" ON "users" USING btree ("id") WHERE "users"."is_admin";--> statement-breakpoint
CREATE INDEX "worker_nodes_last_seen_at_index" ON "worker_nodes" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "preview_jobs_failed" ON "preview_jobs" USING btree ("ended_at","id") WHERE state = 'failed';