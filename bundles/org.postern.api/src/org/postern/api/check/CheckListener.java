package org.postern.api.check;

/** Follows a running check. Called on the checking thread; must return at once. */
public interface CheckListener {

	/** A stage begins. */
	void started(Stage stage, String subject);

	/** A stage has ended. */
	void finished(Step step);

	/** A line of the dialogue, secrets masked: {@code > EHLO client} or {@code < 250 OK}. */
	void line(String line);

	/** Follows nothing. */
	static CheckListener none() {
		return new CheckListener() {
			@Override
			public void started(Stage stage, String subject) {
				// not followed
			}

			@Override
			public void finished(Step step) {
				// not followed
			}

			@Override
			public void line(String line) {
				// not followed
			}
		};
	}
}
