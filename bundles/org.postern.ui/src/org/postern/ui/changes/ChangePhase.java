package org.postern.ui.changes;

/** Where the work on a server's changes stands. */
public enum ChangePhase {

	/** Nobody has asked for anything yet. */
	IDLE,
	/** The server is asked for its state. */
	PLANNING,
	/** It is known what would change. */
	PLANNED,
	/** A plan is applied. */
	APPLYING,
	/** A revision is taken back. */
	RESTORING,
	/** A plan was applied, or a revision restored, and the report is there. */
	DONE,
	/** Nothing could be done; nothing was changed. */
	REFUSED;

	/** Whether a job is at work. */
	public boolean isBusy() {
		return this == PLANNING || this == APPLYING || this == RESTORING;
	}
}
