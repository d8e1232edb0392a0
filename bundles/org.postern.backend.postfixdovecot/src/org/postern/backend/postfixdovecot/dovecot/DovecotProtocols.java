package org.postern.backend.postfixdovecot.dovecot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.backend.DovecotProtocol;
import org.postern.api.model.Listener;

/**
 * The protocols that Dovecot is known to speak.
 *
 * @param all IMAP and POP3 first, then those of plug-ins
 */
public record DovecotProtocols(List<DovecotProtocol> all) {

	/** Of every Dovecot. */
	public static final DovecotProtocols OWN = new DovecotProtocols(List.of(new Own("imap"), new Own("pop3")));

	public DovecotProtocols {
		all = List.copyOf(all);
	}

	/** With those of plug-ins; what Dovecot has of its own cannot be replaced. */
	public static DovecotProtocols with(List<DovecotProtocol> contributed) {
		return new DovecotProtocols(Stream.concat(OWN.all.stream(),
				contributed.stream().filter(protocol -> OWN.find(protocol.id()).isEmpty())).toList());
	}

	/** @param id as policies have it */
	public Optional<DovecotProtocol> find(String id) {
		return all.stream().filter(protocol -> protocol.id().equals(id)).findFirst();
	}

	/** For people: {@code SMTP 587, STARTTLS (required)}. What Dovecot does not speak is named by its id. */
	public String describe(Listener listener) {
		return find(listener.protocol()).map(protocol -> listener.describe(id -> protocol.label()))
				.orElseGet(listener::describe);
	}

	/** One that is called everywhere the same. */
	private record Own(String id) implements DovecotProtocol {

		@Override
		public String word() {
			return id;
		}

		@Override
		public String installation() {
			return "dovecot-" + id + "d on Debian";
		}
	}
}
