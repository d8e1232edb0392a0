package org.postern.channels;

import java.nio.file.Path;
import java.util.List;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.host.LocalFiles;
import org.postern.mail.Mailer;
import org.postern.mail.Mailing;

/** Messages that are written into a folder as they would be sent, to be opened with a mail program. */
record MailPreview(Mailer mailer, MailComposer composer, Path folder) implements Shipment {

	/** No channel: what is only looked at was given to nobody. */
	private static final String ID = MailChannel.ID + "-preview";

	@Override
	public Delivery add(ProfileSet profiles, Progress progress) throws ChannelException, InterruptedException {
		Mailing mailing = composer.compose(profiles);
		Document message = new Document(profiles.recipient().orElseThrow().folder() + ".eml", "message/rfc822",
				mailer.compose(mailing));
		return new Delivery(ID, new FolderSwap(new LocalFiles(), folder.toString()).write(List.of(message), progress));
	}

	@Override
	public void finish() {
		// every message has been written already
	}

	@Override
	public void close() {
		// nothing is held
	}
}
