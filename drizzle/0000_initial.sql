CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_user_id" uuid,
	"action" text NOT NULL,
	"subject_type" text,
	"subject_id" text,
	"request_id" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone,
	"successor_hash" text,
	"successor_salt" text
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_reason" text
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"tier" text,
	"entitlements_version" integer DEFAULT 1 NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "worker_nodes" (
	"id" text PRIMARY KEY NOT NULL,
	"class" text NOT NULL,
	"version" text NOT NULL,
	"state" text NOT NULL,
	"directive" text DEFAULT 'active' NOT NULL,
	"queues" jsonb NOT NULL,
	"capacity" integer NOT NULL,
	"active_jobs" jsonb NOT NULL,
	"cpu_percent" double precision NOT NULL,
	"memory_bytes" double precision NOT NULL,
	"event_loop_lag_ms" double precision NOT NULL,
	"errors_since_last" integer NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"heard_signatures" text[] NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_events" (
	"job_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "job_events_job_id_sequence_pk" PRIMARY KEY("job_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "preview_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"tier" text NOT NULL,
	"claimed_tier" text,
	"platform" text NOT NULL,
	"task" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"request_id" text NOT NULL,
	"estimated_ms" integer NOT NULL,
	"allowance_ms" integer NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"give_up_at" timestamp (3) with time zone NOT NULL,
	"dispatched_at" timestamp (3) with time zone,
	"claimed_at" timestamp (3) with time zone,
	"claimed_by" text,
	"claimed_for" jsonb,
	"lone_deaths" integer DEFAULT 0 NOT NULL,
	"base_job_id" uuid,
	"claim_signatures" text[] DEFAULT '{}' NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"objects_deleted_at" timestamp (3) with time zone,
	"failure" jsonb,
	"manifest_key" text,
	"manifest_sha256" text,
	"generator_version" text,
	"counts" jsonb,
	"timings" jsonb
);
--> statement-breakpoint
CREATE TABLE "preview_outputs" (
	"job_id" uuid NOT NULL,
	"device_id" text NOT NULL,
	"screen_id" text NOT NULL,
	"screen_name" text NOT NULL,
	"position" integer NOT NULL,
	"layout_key" text NOT NULL,
	"layout_sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"assets" jsonb NOT NULL,
	"stats" jsonb NOT NULL,
	"warnings" integer NOT NULL,
	"copied_from" uuid,
	CONSTRAINT "preview_outputs_job_id_screen_id_device_id_pk" PRIMARY KEY("job_id","screen_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "preview_viewers" (
	"job_id" uuid NOT NULL,
	"device_id" text NOT NULL,
	"app_version" text,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "preview_viewers_job_id_device_id_pk" PRIMARY KEY("job_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "project_blobs" (
	"project_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "project_blobs_project_id_sha256_pk" PRIMARY KEY("project_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "revision_uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"base_revision_id" uuid,
	"files" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revision_id" uuid
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"author_user_id" uuid NOT NULL,
	"base_revision_id" uuid,
	"file_count" integer NOT NULL,
	"bytes" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"user_id" uuid NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"body_sha256" text NOT NULL,
	"lock" uuid,
	"work_id" uuid NOT NULL,
	"locked_until" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"answer_status" integer,
	"answer_content_type" text,
	"answer_body" text,
	CONSTRAINT "idempotency_keys_user_id_route_key_pk" PRIMARY KEY("user_id","route","key")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_events" ADD CONSTRAINT "job_events_job_id_preview_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."preview_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_outputs" ADD CONSTRAINT "preview_outputs_job_id_preview_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."preview_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_viewers" ADD CONSTRAINT "preview_viewers_job_id_preview_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."preview_jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_blobs" ADD CONSTRAINT "project_blobs_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_uploads" ADD CONSTRAINT "revision_uploads_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_at_index" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_subject_index" ON "audit_log" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "audit_log_actor_index" ON "audit_log" USING btree ("actor_user_id","at");--> statement-breakpoint
CREATE INDEX "refresh_tokens_session_id_index" ON "refresh_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_index" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_unique" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "preview_jobs_by_user" ON "preview_jobs" USING btree ("user_id","accepted_at");--> statement-breakpoint
CREATE INDEX "preview_jobs_by_project" ON "preview_jobs" USING btree ("project_id","id");--> statement-breakpoint
CREATE INDEX "preview_jobs_active" ON "preview_jobs" USING btree ("give_up_at") WHERE state in ('queued', 'building');--> statement-breakpoint
CREATE INDEX "preview_jobs_ready" ON "preview_jobs" USING btree ("ended_at") WHERE state = 'ready';--> statement-breakpoint
CREATE INDEX "preview_jobs_to_expire" ON "preview_jobs" USING btree ("ended_at") WHERE objects_deleted_at is null;--> statement-breakpoint
CREATE INDEX "projects_owner_index" ON "projects" USING btree ("owner_user_id","id");--> statement-breakpoint
CREATE INDEX "projects_deleted_at_index" ON "projects" USING btree ("deleted_at");--> statement-breakpoint
CREATE INDEX "revision_uploads_project_index" ON "revision_uploads" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "revision_uploads_expires_at_index" ON "revision_uploads" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "revisions_project_index" ON "revisions" USING btree ("project_id","id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_expires_at_index" ON "idempotency_keys" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "rate_limits_expire_index" ON "rate_limits" USING btree ("expire");