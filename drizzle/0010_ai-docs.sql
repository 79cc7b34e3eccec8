CREATE TABLE "ai_usage" (
	"job_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"model" text NOT NULL,
	"user_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"requests" integer NOT NULL,
	"input_tokens" integer NOT NULL,
	"output_tokens" integer NOT NULL,
	"cost_micro_usd" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ai_usage_job_id_provider_pk" PRIMARY KEY("job_id","provider")
);
--> statement-breakpoint
CREATE TABLE "docs_acceptances" (
	"job_id" uuid NOT NULL,
	"proposal" integer NOT NULL,
	"project_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "docs_acceptances_job_id_proposal_pk" PRIMARY KEY("job_id","proposal")
);
--> statement-breakpoint
CREATE TABLE "docs_results" (
	"job_id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"model" text,
	"prompt_version" text,
	"proposals" integer NOT NULL,
	"dropped" integer NOT NULL,
	"secrets_masked" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "ai_usage_by_user" ON "ai_usage" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "ai_usage_by_project" ON "ai_usage" USING btree ("project_id","at");--> statement-breakpoint
CREATE INDEX "ai_usage_by_time" ON "ai_usage" USING btree ("at");--> statement-breakpoint
CREATE INDEX "docs_acceptances_by_project" ON "docs_acceptances" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "docs_results_by_project" ON "docs_results" USING btree ("project_id");