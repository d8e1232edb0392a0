package org.postern.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.postern.ui.site.SiteContext;
import org.postern.ui.tests.bot.Bot;

/** A site written by hand, comments and all, whose server nobody runs. */
public final class HandmadeSite {

	/** The server's file. */
	public static final String SERVER = """
			# The school's server
			host: mail.example.org
			backend: local
			port-offset: 30000

			listeners:
			  # reading
			  - protocol: imap
			    port: 993
			    security: tls
			    authentication: tls-only
			    role: access
			  - protocol: pop3
			    port: 995
			    security: tls
			    authentication: tls-only
			    role: access
			  # sending
			  - protocol: smtp
			    port: 25
			    security: starttls
			    authentication: cleartext-allowed
			    role: relay # and old devices
			  - protocol: smtp
			    port: 587
			    security: starttls-required
			    authentication: tls-only
			    role: submission
			""";

	/** The domain's file. */
	public static final String DOMAIN = """
			# The school
			server: mail
			display-name: Example School
			user-name: address
			""";

	private HandmadeSite() {
	}

	/** Writes and opens the site, once the workbench is done with the one it starts with. */
	public static void open(Bot bot, Path folder) throws IOException {
		SiteContext context = PracticeSite.service(SiteContext.class);
		bot.waitUntil("the workbench has opened its first site", () -> context.state().site().isPresent());
		Files.writeString(folder.resolve("site.yaml"), "name: School\n");
		Files.createDirectories(folder.resolve("servers"));
		Files.createDirectories(folder.resolve("domains"));
		Files.writeString(folder.resolve("servers/mail.yaml"), SERVER);
		Files.writeString(folder.resolve("domains/example.org.yaml"), DOMAIN);
		context.open(folder);
		bot.waitUntil("the site is open", () -> context.state().site()
				.filter(site -> site.folder().equals(folder) && site.server("mail").isPresent()).isPresent());
	}
}
