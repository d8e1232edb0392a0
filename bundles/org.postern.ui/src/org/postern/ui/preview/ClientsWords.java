package org.postern.ui.preview;

import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.profile.Readers;
import org.postern.ui.widgets.FindingText;
import org.postern.ui.widgets.RichText;

/** What a kind of client will see, in words: how it looks, and which servers it tries in which order. */
record ClientsWords(RichText text) {

	void show(ToldClients clients) {
		text.clear().heading(Messages.words_how).paragraph(how(clients.readers()));
		clients.readings().forEach((reading, documents) -> {
			text.heading(NLS.bind(Messages.words_documents, documents));
			servers(clients.readers(), Messages.words_incoming, reading.incoming());
			servers(clients.readers(), Messages.words_outgoing, reading.outgoing());
		});
		if (clients.readings().isEmpty()) {
			text.heading(Messages.words_nothing).paragraph(Messages.words_nothingWhy);
		}
		clients.documents().stream().flatMap(told -> told.signature().stream()).distinct()
				.forEach(signature -> text.heading(Messages.words_signature).paragraph(signature));
		List<Finding> findings = clients.documents().stream().flatMap(told -> told.findings().stream()).distinct().toList();
		findings.forEach(finding -> FindingText.append(text, finding));
		text.show();
	}

	private static String how(Readers readers) {
		return switch (readers) {
			case THUNDERBIRD -> Messages.how_thunderbird;
			case OUTLOOK -> Messages.how_outlook;
			case APPLE -> Messages.how_apple;
			case DNS -> Messages.how_dns;
			case PHONES -> Messages.how_phones;
			case PEOPLE -> Messages.how_people;
			case OTHERS -> Messages.how_others;
		};
	}

	private void servers(Readers readers, String title, List<Endpoint> endpoints) {
		if (!endpoints.isEmpty()) {
			text.paragraph(title);
		}
		for (int i = 0; i < endpoints.size(); i++) {
			Endpoint endpoint = endpoints.get(i);
			text.paragraph(NLS.bind(Messages.words_server, new Object[] { i + 1,
					endpoint.protocol().toUpperCase(Locale.ROOT), endpoint.host(), Integer.toString(endpoint.port()),
					security(readers, endpoint.security()), endpoint.authentication().label() }));
		}
	}

	/** Apple's formats say whether there is TLS, not which way it begins. */
	private static String security(Readers readers, Security security) {
		return readers == Readers.APPLE && security != Security.NONE ? Messages.words_tls : security.label();
	}
}
