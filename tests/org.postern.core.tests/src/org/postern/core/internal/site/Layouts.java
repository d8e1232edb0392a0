package org.postern.core.internal.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ways to lay a server's file out. Comments of a listener end with its protocol and port. */
final class Layouts {

	private static final String AIRY = """
			#Head

			host: mail.example.test   #Host
			backend: local #Backend
			#Offset
			port-offset: 10000

			access: #Access
			  #Data
			  data: /var/postern #Path
			  #Below

			tls:
			    minimum: TLSv1.2 #Minimum
			    certificate: { chain: /c.pem, key: /k.pem } #Certificate

			listeners: #List
			  #Floating

			  #First of imap:143
			  #Second of imap:143
			  - protocol: imap #Side of imap:143
			    #Middle of imap:143
			    port: 143
			    bind: 127.0.0.1 #Bind of imap:143
			    security: starttls
			    authentication: tls-only
			    role: access
			    #Deep of imap:143

			  #Loose

			  #Above of smtp:25
			  - bind: 192.0.2.7 #Bind of smtp:25
			    protocol: smtp
			    port: 25
			    security: "starttls"
			    authentication: 'none'
			    role: relay
			    note: |
			      more than
			      #one line

			  - protocol: smtp
			    port: 2525 #Port of smtp:2525
			    security: starttls
			    authentication: tls-only
			    role: fallback
			    stands-in-for: 25 #Stands of smtp:2525
			    enabled: false
			#Tail

			pop3:
			  #Board
			  hold: 30
			  expire: forever
			  hold-folder: >-
			    POP3
			    held
			  overrides: #Overrides
			    #Less
			    example.org: { hold: 7d } #Asked
			    Bob@EXAMPLE.org: #Bob
			      expire: 90d #Long
			#End
			""";

	private static final String TIGHT = """
			backend: local
			host: mail.example.test
			listeners:
			- protocol: imap #Side of imap:143
			  port: 143
			  security: starttls
			  authentication: tls-only
			  role: access
			- {protocol: smtp, port: 25, security: starttls, authentication: none, role: relay} #Flow of smtp:25
			-
			  #Inside of smtp:587
			  protocol: smtp
			  port: 587
			  security: starttls
			  authentication: tls-only
			  role: submission
			pop3: {hold: 30d, overrides: {example.org: {hold: 7d}, bob@example.org: {expire: 90d}}}
			smtp:
			  #Only
			access: {} #Access
			tls: ~ #Tls""";

	private static final String BRACES = """
			{ #Head
			  "host": "mail.example.test", #Host
			  "backend": "local",
			  "access": { "data": "/var/postern", "loud": false }, #Access
			  "listeners": [ #List
			    { "protocol": "imap", "port": 143, "security": "starttls", "authentication": "tls-only", "role": "access" },
			    { "protocol": "smtp",
			      "port": 25,
			      "security": "starttls", "authentication": "none",
			      "role": "relay" }
			  ], #Behind
			  "pop3": { "hold": "30d", "overrides": { "example.org": { "hold": "7d" } } }
			}
			#End
			""";

	private static final String BARE = """
			---
			#Head
			host: mail.example.test
			backend: local
			listeners: [] #None
			pop3: #Pop
			#End
			""";

	private static final String STRANGE = "\ufeff# \ud83d\udce7 \u00fc\n" + """
			"host":   'mail.example.test'   #Host
			backend: !!str local
			port-offset: "7"
			tls:
			      certificate:
			            chain: /c.pem #Chain
			            key: /k.pem
			listeners:
			      #Before of imap:143
			      -     protocol: imap
			            security: starttls
			            authentication: tls-only
			            role: access
			            note: "\u00fc \ud83d\udce7 # none"
			            port: 143
			      #Before of pop3:110
			      -     role: access
			            protocol: pop3
			            security: starttls
			            authentication: tls-only
			            port: 110 #Port of pop3:110
			...
			""";

	private Layouts() {
	}

	static Map<String, String> all() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("blank lines and comments everywhere", AIRY);
		all.put("no blank line, dashes at the margin, no last line ending", TIGHT);
		all.put("braces and brackets, as JSON has them", BRACES);
		all.put("almost nothing", BARE);
		all.put("strange habits, a byte order mark and characters beyond the first plane", STRANGE);
		all.put("lines that end with CR LF", AIRY.replace("\n", "\r\n"));
		all.put("the example of the tests", SampleText.SERVER);
		return all;
	}
}
