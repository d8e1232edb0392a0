package org.postern.host.change;

import java.util.Objects;

/**
 * A file to be changed.
 *
 * @param summary what the change is for, in one line
 * @param before  as it is; what is found there when it is swapped must still be this
 * @param after   as it shall be
 */
public record FileEdit(String summary, ServerFile before, ServerFile after) {

	public FileEdit {
		Objects.requireNonNull(summary);
		if (!before.path().equals(after.path())) {
			throw new IllegalArgumentException(before.path() + " and " + after.path() + " are two files");
		}
	}

	public boolean changesNothing() {
		return before.equals(after);
	}
}
