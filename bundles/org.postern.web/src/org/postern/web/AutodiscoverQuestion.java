package org.postern.web;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.postern.api.model.MailAddress;

/** The XML that a client posts, which may be anybody's: no document types, so no entities, and nothing is fetched. */
sealed interface AutodiscoverQuestion {

	/** For the settings of an address. */
	record Settings(MailAddress address) implements AutodiscoverQuestion {
	}

	/** For something else: phones ask so for ActiveSync. */
	record Other(String schema) implements AutodiscoverQuestion {
	}

	record Malformed(String reason) implements AutodiscoverQuestion {
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	static AutodiscoverQuestion read(byte[] body) {
		try {
			XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(body));
			String address = "";
			String schema = "";
			while (reader.hasNext()) {
				int event = reader.next();
				if (event == XMLStreamConstants.DTD) {
					return new Malformed("Document types are refused");
				}
				if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("EMailAddress")) {
					address = reader.getElementText().strip();
				} else if (event == XMLStreamConstants.START_ELEMENT
						&& reader.getLocalName().equals("AcceptableResponseSchema")) {
					schema = reader.getElementText().strip();
				}
			}
			return judge(address, schema);
		} catch (XMLStreamException e) {
			return new Malformed("This is no XML that asks for settings, line " + e.getLocation().getLineNumber());
		}
	}

	private static AutodiscoverQuestion judge(String address, String schema) {
		if (!schema.isEmpty() && !schema.toLowerCase(Locale.ROOT).contains("/outlook/responseschema/")) {
			return new Other("of another program");
		}
		Optional<MailAddress> asked = Question.address(address);
		return asked.isPresent() ? new Settings(asked.get())
				: new Malformed("An EMailAddress is needed, as in anna@example.org");
	}
}
