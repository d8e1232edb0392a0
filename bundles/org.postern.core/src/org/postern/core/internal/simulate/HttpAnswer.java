package org.postern.core.internal.simulate;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;

import org.postern.core.simulate.Outcome;

/** What came back for one HTTP question. */
public sealed interface HttpAnswer {

	/** A page, whatever its status. */
	record Page(int status, String mediaType, byte[] content) implements HttpAnswer {

		@Override
		public boolean equals(Object other) {
			return other instanceof Page page && status == page.status && mediaType.equals(page.mediaType)
					&& Arrays.equals(content, page.content);
		}

		@Override
		public int hashCode() {
			return Objects.hash(status, mediaType, Arrays.hashCode(content));
		}

		@Override
		public String toString() {
			return status + " " + mediaType + ", " + content.length + " bytes";
		}
	}

	/** Look there. */
	record Redirect(URI to) implements HttpAnswer {
	}

	/** Nothing that could be read. */
	record Failed(Outcome outcome) implements HttpAnswer {
	}
}
