package org.postern.ui.editor.field;

import java.util.Optional;

/** Takes a value that a person has given. */
@FunctionalInterface
public interface Commit<T> {

	/** @return why the value cannot be, in words for people; empty when it was taken */
	Optional<String> take(T value);
}
