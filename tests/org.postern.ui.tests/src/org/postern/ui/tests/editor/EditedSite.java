package org.postern.ui.tests.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.ui.PlatformUI;
import org.postern.ui.site.ServerInput;
import org.postern.ui.tests.HandmadeSite;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.widgets.Parts;

/** A site written by hand, comments and all, whose server nobody runs. */
record EditedSite(Path folder) {

	static final String SERVER = HandmadeSite.SERVER;
	static final String DOMAIN = HandmadeSite.DOMAIN;

	/** Writes and opens the site, once the workbench is done with the one it starts with. */
	static EditedSite open(Bot bot, Path folder) throws IOException {
		HandmadeSite.open(bot, folder);
		return new EditedSite(folder);
	}

	Path file() {
		return folder.resolve("servers/mail.yaml");
	}

	/** Opens the editor. */
	PartBot edit(Bot bot) {
		bot.ui().act(() -> Parts.edit(PlatformUI.getWorkbench().getWorkbenchWindows()[0],
				new ServerInput("mail", file())));
		return bot.editor("mail");
	}

	String text() {
		return read(file());
	}

	/** The domain's file as it is on disk. */
	String domainText() {
		return read(folder.resolve("domains/example.org.yaml"));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
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
