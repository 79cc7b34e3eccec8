-- A heartbeat changes two rows. Where no index has what changes, and their pages have room, both stay where they are and
-- no index is written. A few thousand runners are found without an index.
DROP INDEX "worker_nodes_last_seen_at_index";--> statement-breakpoint
ALTER TABLE "worker_nodes" SET (fillfactor = 50);--> statement-breakpoint
ALTER TABLE "worker_minutes" SET (fillfactor = 70);
