package org.postern.core.simulate;

import java.util.List;
import java.util.stream.Collectors;

/** What came of an attempt to find settings. */
public sealed interface Outcome {

	/** For people, in a few words. */
	String describe();

	/** Servers were announced or found. */
	record Found(List<ClientServer> servers) implements Outcome {
		public Found {
			servers = List.copyOf(servers);
		}

		@Override
		public String describe() {
			return "found " + servers.stream().map(server -> server.endpoint().describe())
					.collect(Collectors.joining("; "));
		}
	}

	/** An answer that leads on: a redirect, the target of a record. */
	record LedOn(String where) implements Outcome {
		@Override
		public String describe() {
			return "leads to " + where;
		}
	}

	/** Nothing is there: no such name, no such page, nothing listens, the provider says no. */
	record NotThere(String reason) implements Outcome {
		@Override
		public String describe() {
			return reason;
		}
	}

	/** The server's certificate, or TLS itself, is not accepted. */
	record TlsProblem(Kind kind, String reason) implements Outcome {

		/** What is wrong. */
		public enum Kind {

			WRONG_NAME("the certificate is for another name"), EXPIRED("the certificate has expired"),
			UNTRUSTED("the certificate is not trusted"), HANDSHAKE("TLS failed");

			private final String label;

			Kind(String label) {
				this.label = label;
			}

			public String label() {
				return label;
			}
		}

		@Override
		public String describe() {
			return kind.label() + (reason.isBlank() ? "" : " (" + reason + ")");
		}
	}

	/** Nobody answered in time, or the connection broke. */
	record NoReply(String reason) implements Outcome {
		@Override
		public String describe() {
			return "no answer: " + reason;
		}
	}

	/** A server that is there, and that the program cannot use. */
	record Unusable(String reason) implements Outcome {
		@Override
		public String describe() {
			return reason;
		}
	}

	/** An answer that the program can make nothing of. */
	record Malformed(String reason) implements Outcome {
		@Override
		public String describe() {
			return "not understood: " + reason;
		}
	}

	/** Left out on purpose. */
	record NotAsked(String reason) implements Outcome {
		@Override
		public String describe() {
			return "not asked: " + reason;
		}
	}
}
