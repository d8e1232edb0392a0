package org.postern.plugins;

import java.util.Objects;
import java.util.Optional;

/** How a jar is signed. */
public sealed interface Signature {

	/** Nobody vouches for it. */
	record None() implements Signature {
	}

	/** Every entry is as the publisher signed it. */
	record Valid(Publisher publisher) implements Signature {
		public Valid {
			Objects.requireNonNull(publisher);
		}
	}

	/** It was changed after it was signed, or only a part of it is signed. @param reason for people */
	record Broken(String reason) implements Signature {
		public Broken {
			Objects.requireNonNull(reason);
		}
	}

	/** Who signed it, where that is certain. */
	default Optional<Publisher> by() {
		return this instanceof Valid valid ? Optional.of(valid.publisher()) : Optional.empty();
	}
}
