CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "comment_edits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comment_mentions" (
	"comment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "comment_mentions_comment_id_user_id_pk" PRIMARY KEY("comment_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "comment_stars" (
	"comment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comment_stars_comment_id_user_id_pk" PRIMARY KEY("comment_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"thread_id" uuid,
	"target_type" text NOT NULL,
	"task_id" uuid,
	"revision_id" uuid,
	"path" text,
	"line_start" integer,
	"line_end" integer,
	"job_id" uuid,
	"screen_id" text,
	"node_id" text,
	"author_user_id" uuid,
	"body" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "comments_target_whole" CHECK ((target_type = 'task') = (task_id is not null)
        and (target_type = 'file') = (revision_id is not null and path is not null)
        and (target_type = 'node') = (job_id is not null and screen_id is not null and node_id is not null)
        and (line_start is null) = (line_end is null)),
	CONSTRAINT "comments_deleted_empty" CHECK ((body is null) = (deleted_at is not null))
);
--> statement-breakpoint
CREATE TABLE "labels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"name" text NOT NULL,
	"color" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"task_id" uuid NOT NULL,
	"actor_user_id" uuid,
	"kind" text NOT NULL,
	"changes" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task_attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"uploader_user_id" uuid,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"deletable_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "task_dependencies" (
	"task_id" uuid NOT NULL,
	"depends_on_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "task_dependencies_task_id_depends_on_id_pk" PRIMARY KEY("task_id","depends_on_id")
);
--> statement-breakpoint
CREATE TABLE "task_labels" (
	"task_id" uuid NOT NULL,
	"label_id" uuid NOT NULL,
	CONSTRAINT "task_labels_task_id_label_id_pk" PRIMARY KEY("task_id","label_id")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"status" text NOT NULL,
	"assignee_user_id" uuid,
	"due_on" date,
	"position" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by_user_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "comment_edits" ADD CONSTRAINT "comment_edits_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_stars" ADD CONSTRAINT "comment_stars_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comments_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_activity" ADD CONSTRAINT "task_activity_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_dependencies" ADD CONSTRAINT "task_dependencies_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_dependencies" ADD CONSTRAINT "task_dependencies_depends_on_id_tasks_id_fk" FOREIGN KEY ("depends_on_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_labels" ADD CONSTRAINT "task_labels_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_labels" ADD CONSTRAINT "task_labels_label_id_labels_id_fk" FOREIGN KEY ("label_id") REFERENCES "public"."labels"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_edits_comment_index" ON "comment_edits" USING btree ("comment_id","id");--> statement-breakpoint
CREATE INDEX "comment_mentions_user_index" ON "comment_mentions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "comment_stars_user_index" ON "comment_stars" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "comments_project_index" ON "comments" USING btree ("project_id","id") WHERE thread_id is null;--> statement-breakpoint
CREATE INDEX "comments_task_index" ON "comments" USING btree ("task_id","id") WHERE task_id is not null;--> statement-breakpoint
CREATE INDEX "comments_file_index" ON "comments" USING btree ("project_id","path","id") WHERE path is not null;--> statement-breakpoint
CREATE INDEX "comments_node_index" ON "comments" USING btree ("job_id","screen_id","id") WHERE job_id is not null;--> statement-breakpoint
CREATE INDEX "comments_thread_index" ON "comments" USING btree ("thread_id","id") WHERE thread_id is not null;--> statement-breakpoint
CREATE INDEX "comments_of_project_index" ON "comments" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "comments_author_index" ON "comments" USING btree ("author_user_id");--> statement-breakpoint
CREATE INDEX "comments_words_index" ON "comments" USING gin ("body" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "labels_name_unique" ON "labels" USING btree ("project_id",lower("name"));--> statement-breakpoint
CREATE INDEX "task_activity_task_index" ON "task_activity" USING btree ("task_id","id");--> statement-breakpoint
CREATE INDEX "task_activity_actor_index" ON "task_activity" USING btree ("actor_user_id");--> statement-breakpoint
CREATE INDEX "task_attachments_task_index" ON "task_attachments" USING btree ("task_id","id");--> statement-breakpoint
CREATE INDEX "task_attachments_project_index" ON "task_attachments" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "task_attachments_uploader_index" ON "task_attachments" USING btree ("uploader_user_id");--> statement-breakpoint
CREATE INDEX "task_attachments_deletable_index" ON "task_attachments" USING btree ("deletable_at") WHERE "task_attachments"."deletable_at" is not null;--> statement-breakpoint
CREATE INDEX "task_dependencies_depends_on_index" ON "task_dependencies" USING btree ("depends_on_id","task_id");--> statement-breakpoint
CREATE INDEX "task_labels_label_index" ON "task_labels" USING btree ("label_id","task_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_position_unique" ON "tasks" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "tasks_status_index" ON "tasks" USING btree ("project_id","status","position");--> statement-breakpoint
CREATE INDEX "tasks_assignee_index" ON "tasks" USING btree ("project_id","assignee_user_id","position");--> statement-breakpoint
CREATE INDEX "tasks_due_index" ON "tasks" USING btree ("project_id","due_on");--> statement-breakpoint
CREATE INDEX "tasks_assignee_user_index" ON "tasks" USING btree ("assignee_user_id");--> statement-breakpoint
CREATE INDEX "tasks_created_by_index" ON "tasks" USING btree ("created_by_user_id");--> statement-breakpoint
CREATE INDEX "tasks_words_index" ON "tasks" USING gin ("title" gin_trgm_ops,"description" gin_trgm_ops);