package org.postern.core.internal.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;

/** Of which format a document is. */
class RecognitionTest {

	/** Reads what begins with a word, and writes it with a language behind it. */
	private record Worded(String id, String word, String language) implements ProfileFormat {

		@Override
		public FormatInfo info() {
			return new FormatInfo(id, id, "");
		}

		@Override
		public Document write(ClientProfile profile) {
			return Document.ofText(id, "text/plain", word + " " + language);
		}

		@Override
		public ClientProfile read(Document document) throws FormatException {
			if (!document.text().startsWith(word)) {
				throw new FormatException(document.name() + ": it does not begin with " + word);
			}
			return new ClientProfile("example.org", "Example", Optional.empty(), UserNameRule.ADDRESS, List.of(), List.of(),
					Term.ofDays(0), Term.forever());
		}
	}

	private final Recognition recognition = new Recognition(List.of(new FakeFormat("none"),
			new Worded("records", "zone", ""), new Worded("page", "page", "en"), new Worded("page-de", "page", "de")));

	@Test
	void a_document_is_of_the_format_that_can_read_it() throws FormatException {
		assertEquals("records", format("zone of somebody"));
	}

	@Test
	void of_formats_that_read_alike_it_is_the_one_that_writes_the_same() throws FormatException {
		assertEquals("page-de", format("page de"));
		assertEquals("page", format("page fr"));
	}

	@Test
	void what_none_can_read_is_refused_with_the_reasons_of_all() {
		String told = assertThrows(FormatException.class, () -> format("letter")).getMessage();
		assertEquals("given: it is in no format that Postern knows.\n  none: Not readable\n"
				+ "  records: given: it does not begin with zone\n  page: given: it does not begin with page\n"
				+ "  page-de: given: it does not begin with page", told);
	}

	private String format(String text) throws FormatException {
		return recognition.of(Document.ofText("given", "", text)).format().id();
	}
}
