package org.postern.core.internal.site;

/** A server's file as an administrator would write it. */
final class SampleText {

	static final String SERVER = """
			# Our only server.
			host: mail.example.test      # what clients connect to
			backend: local
			port-offset: 10000

			access:
			  data: /var/postern

			tls:
			  minimum: TLSv1.2
			  certificate: { chain: /etc/ssl/mail.pem, key: /etc/ssl/mail.key }

			listeners:
			  # Reading mail
			  - protocol: imap
			    port: 143
			    bind: 127.0.0.1   # tests only
			    security: starttls
			    authentication: tls-only
			    role: access

			  # Mail from other servers
			  - protocol: smtp
			    port: 25
			    security: "starttls"
			    authentication: none
			    role: relay
			    note: 'Anna''s port'

			  # Asked for by a customer in May
			  - protocol: smtp
			    port: 2525
			    security: starttls
			    authentication: tls-only
			    role: fallback
			    stands-in-for: 25
			    enabled: false

			pop3:
			  # decided by the board
			  hold: 30d
			  expire: forever
			  hold-folder: POP3 held
			  overrides:
			    example.org: { hold: 7d }          # they asked for less
			    bob@example.org: { expire: 90d }

			smtp:
			  fallback-port: 2525
			  fallback-for: 25
			# the end
			""";

	private SampleText() {
	}
}
