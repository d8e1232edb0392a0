package org.postern.ui.tests.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.ui.PlatformUI;
import org.postern.ui.site.ServerInput;
import org.postern.ui.site.SiteContext;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.widgets.Parts;

/** A site written by hand, comments and all, whose server nobody runs. */
record EditedSite(Path folder) {

	static final String SERVER = """
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

	/** Writes and opens the site, once the workbench is done with the one it starts with. */
	static EditedSite open(Bot bot, Path folder) throws IOException {
		SiteContext context = PlatformUI.getWorkbench().getService(SiteContext.class);
		bot.waitUntil("the workbench has opened its first site", () -> context.state().site().isPresent());
		Files.writeString(folder.resolve("site.yaml"), "name: School\n");
		Files.createDirectories(folder.resolve("servers"));
		Files.createDirectories(folder.resolve("domains"));
		Files.writeString(folder.resolve("servers/mail.yaml"), SERVER);
		Files.writeString(folder.resolve("domains/example.org.yaml"),
				"server: mail\ndisplay-name: Example School\nuser-name: address\n");
		context.open(folder);
		return new EditedSite(folder);
	}

	Path file() {
		return folder.resolve("servers/mail.yaml");
	}

	/** Opens the editor once the site is there. */
	PartBot edit(Bot bot) {
		SiteContext context = PlatformUI.getWorkbench().getService(SiteContext.class);
		bot.waitUntil("the site is open", () -> context.state().site()
				.filter(site -> site.folder().equals(folder) && site.server("mail").isPresent()).isPresent());
		bot.ui().act(() -> Parts.edit(PlatformUI.getWorkbench().getWorkbenchWindows()[0],
				new ServerInput("mail", file())));
		return bot.editor("mail");
	}

	String text() {
		try {
			return Files.readString(file());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Changes the file as another program would. */
	void changeOutside(String text) {
		try {
			Files.writeString(file(), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
