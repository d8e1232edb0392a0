package org.postern.core.internal.change;

/** Where a {@link FakeServer} fails. */
public enum Fault {

	/** The server cannot be reached. */
	OPEN,
	/** The configuration cannot be read. */
	READ,
	/** The backup cannot be taken. */
	BACKUP,
	/** Applying fails before anything was changed. */
	APPLY_AT_ONCE,
	/** Applying fails with half of it done. */
	APPLY_HALFWAY,
	/** Applying fails halfway by a bug of the backend. */
	APPLY_BUG,
	/** Applying is cancelled halfway. */
	APPLY_CANCELLED,
	/** The machine dies with half of the change done. */
	APPLY_KILLED,
	/** Applying says it worked, and the ports do not follow. */
	APPLY_WITHOUT_EFFECT,
	/** The server has undone the change by itself before it was told that it stays. */
	CONFIRM,
	/** The machine dies when the change is done, and before the server is told that it stays. */
	CONFIRM_KILLED,
	/** The server cannot be started. */
	START,
	/** Putting back fails in the first session, and works in a new one. */
	RESTORE_ONCE,
	/** Putting back fails whatever is tried. */
	RESTORE,
	/** Putting back says it worked, and leaves something behind. */
	RESTORE_HALFWAY,
	/** The machine dies while the former state is put back. */
	RESTORE_KILLED
}
